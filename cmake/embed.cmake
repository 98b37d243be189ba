# embed_folder(ROOM FOLDER HEADER OUT): the files of FOLDER become bytes of the program.
# Makes embedded/<room>.cpp, which defines `embedded_files()` of HEADER:
# the same program runs from any place, with no data folder to lose.
function(embed_folder ROOM FOLDER HEADER OUT)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FOLDER}/*)
  set(output ${PROJECT_BINARY_DIR}/embedded/${ROOM}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOM=${ROOM} -DFOLDER=${PROJECT_SOURCE_DIR}/${FOLDER} -DHEADER=${HEADER} -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding ${FOLDER}" VERBATIM)
  set(${OUT} ${output} PARENT_SCOPE)
endfunction()
