# bundle_web(OUT): what browsers load (web/), bundled by esbuild into the build folder and made bytes of the program.
# `./dev` installs the packages of node before (web/package-lock.json).
function(bundle_web OUT)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/src/*.ts ${PROJECT_SOURCE_DIR}/web/style/*)
  set(folder ${PROJECT_BINARY_DIR}/web)
  set(output ${PROJECT_BINARY_DIR}/embedded/web.cpp)
  find_program(NODE node REQUIRED)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/build.mjs ${folder}
    COMMAND ${CMAKE_COMMAND} -DROOM=web -DFOLDER=${folder} -DHEADER=site/embedded.h -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/web/build.mjs ${PROJECT_SOURCE_DIR}/web/fonts.mjs
            ${PROJECT_SOURCE_DIR}/web/app-icons.mjs ${PROJECT_SOURCE_DIR}/data/site/favicon.svg
            ${PROJECT_SOURCE_DIR}/web/package-lock.json ${PROJECT_SOURCE_DIR}/web/pictures/body-map.svg
            ${PROJECT_SOURCE_DIR}/web/pictures/icons.svg
            ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Bundling web" VERBATIM)
  set(${OUT} ${output} PARENT_SCOPE)
endfunction()
