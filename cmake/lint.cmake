# `ninja lint`: clang-tidy over our own sources; `ninja analyze`: its analyzer, which follows paths through the code and takes
# as long again. Each file has a stamp that says it was clean, so a second run looks only at what changed; a changed header
# makes all of them look again.
function(add_tidy target checks)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.cpp ${PROJECT_SOURCE_DIR}/apps/*.cpp)
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.h ${PROJECT_SOURCE_DIR}/apps/*.h)
  set(stamps "")
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${source})
    string(REPLACE "/" "-" stamp ${name})
    set(stamp ${PROJECT_BINARY_DIR}/${target}/${stamp}.clean)
    add_custom_command(
      OUTPUT ${stamp}
      COMMAND clang-tidy-19 -p ${PROJECT_BINARY_DIR} --quiet --warnings-as-errors=* --checks=${checks}
              --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-error ${source}
      COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
      DEPENDS ${source} ${headers} ${PROJECT_SOURCE_DIR}/.clang-tidy
      COMMENT "Linting ${name}" VERBATIM)
    list(APPEND stamps ${stamp})
  endforeach()
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/${target})
  add_custom_target(${target} DEPENDS ${stamps})
endfunction()

function(add_lint)
  add_tidy(lint "-clang-analyzer-*")
  add_tidy(analyze "-*,clang-analyzer-core.*,clang-analyzer-cplusplus.*")
endfunction()
