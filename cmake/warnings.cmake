# One set of warnings for our own code, in every build. They are errors where tests run.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                                          -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
                                          # A designated initialiser leaves out what keeps its default, on purpose.
                                          -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlapping copies in std::string's own operator+ (GCC bug 105651).
  target_compile_options(warnings INTERFACE -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_FLAGS MATCHES "fsanitize=thread")
  # g++ says of the fences of Boost.Asio that its thread sanitizer does not see them.
  target_compile_options(warnings INTERFACE -Wno-tsan)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12 deprecates what its own std::stable_sort uses, and clang says so.
  target_compile_options(warnings INTERFACE -Wno-deprecated-declarations)
endif()
option(MATWORK_WERROR "treat warnings as errors" ON)
if(MATWORK_WERROR)
  target_compile_options(warnings INTERFACE -Werror)
endif()
