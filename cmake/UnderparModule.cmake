# Targets of the house. One folder is one target; USES names the folders it may call (see ARCHITECTURE.md).

# Structs have default values for every field, so a designated initialiser that leaves some out is complete.
add_library(underpar_flags INTERFACE)
target_compile_options(
  underpar_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers
                           $<$<BOOL:${UNDERPAR_WERROR}>:-Werror>)
target_include_directories(underpar_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(UNDERPAR_SANITIZE)
  target_compile_options(underpar_flags INTERFACE -fsanitize=${UNDERPAR_SANITIZE} -fno-sanitize-recover=all
                                                  -fno-omit-frame-pointer)
  target_link_options(underpar_flags INTERFACE -fsanitize=${UNDERPAR_SANITIZE})
endif()

# underpar_module(judge SOURCES judge.cpp USES base model [LIBS fmt::fmt])
function(underpar_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBS" ${ARGN})
  if(ARG_SOURCES)
    add_library(underpar_${name} STATIC ${ARG_SOURCES})
    set(scope PUBLIC)
  else()
    add_library(underpar_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  list(TRANSFORM ARG_USES PREPEND underpar_)
  target_link_libraries(underpar_${name} ${scope} underpar_flags ${ARG_USES} ${ARG_LIBS})
endfunction()

# What a player needs, without tests and benchmarks: `ninja programs`, as ./play does.
add_custom_target(programs)

# underpar_program(underpar SOURCES main.cpp USES cli): an executable in bin/
function(underpar_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  list(TRANSFORM ARG_USES PREPEND underpar_)
  target_link_libraries(${name} PRIVATE underpar_flags ${ARG_USES} ${ARG_LIBS})
  add_dependencies(programs ${name})
endfunction()

# underpar_test(judge SOURCES judge_test.cpp USES judge [LABEL fast]): a GoogleTest program; LABEL is one of
# fast (no compiler, no clock, no screen), classroom, rounds, sandbox, screens, content
function(underpar_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;USES;LIBS" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL fast)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 60)
  endif()
  add_executable(${name}_test ${ARG_SOURCES})
  set_target_properties(${name}_test PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  list(TRANSFORM ARG_USES PREPEND underpar_)
  target_link_libraries(${name}_test PRIVATE underpar_flags ${ARG_USES} ${ARG_LIBS} GTest::gmock_main)
  target_compile_definitions(${name}_test PRIVATE UNDERPAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  UNDERPAR_BINARY_DIR="${CMAKE_BINARY_DIR}")
  gtest_discover_tests(${name}_test DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT})
endfunction()
