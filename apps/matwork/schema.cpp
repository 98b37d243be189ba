#include "exercise/schema.h"

#include <ostream>

#include "library/config.h"
#include "verbs.h"

namespace matwork::app {

int schema(const std::string& of, Console console) {
  const auto& vocabulary = Vocabulary::standard();
  console.out << (of == "config" ? render_schema("matwork.yaml", config_fields(), vocabulary)
                                 : render_schema("The head of a matwork document", head_fields(), vocabulary));
  return kSuccess;
}

}  // namespace matwork::app
