# Targets of the house. One folder is one target; USES names the folders it may call (see ARCHITECTURE.md).

# Structs have default values for every field, so a designated initialiser that leaves some out is complete.
# GCC 12 takes copies of short std::string for reads and writes out of bounds.
add_library(underpar_flags INTERFACE)
target_compile_options(
  underpar_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers
                           -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread $<$<BOOL:${UNDERPAR_WERROR}>:-Werror>)
target_include_directories(underpar_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_link_libraries(underpar_flags INTERFACE fmt::fmt) # one set of macros for all that share the prefix
if(UNDERPAR_SANITIZE)
  target_compile_options(underpar_flags INTERFACE -fsanitize=${UNDERPAR_SANITIZE} -fno-sanitize-recover=all
                                                  -fno-omit-frame-pointer)
  target_link_options(underpar_flags INTERFACE -fsanitize=${UNDERPAR_SANITIZE})
endif()

# What nearly every source includes, read once: base compiles this prefix, all other targets reuse it. A source names
# its own includes all the same; the presets debug and tidy build without the prefix and tell when one is missing.
set(prefix_headers
    <algorithm> <array> <chrono> <cmath> <cstdint> <cstring> <expected> <filesystem> <functional> <map> <memory>
    <mutex> <optional> <span> <stop_token> <string> <string_view> <thread> <utility> <variant> <vector>
    <fmt/format.h>)

function(underpar_share_prefix target)
  if(target STREQUAL underpar_base)
    target_precompile_headers(${target} PRIVATE ${prefix_headers})
  else()
    target_precompile_headers(${target} REUSE_FROM underpar_base)
  endif()
endfunction()

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
  if(ARG_SOURCES)
    underpar_share_prefix(underpar_${name})
  endif()
endfunction()

# underpar_program(underpar SOURCES main.cpp USES cli): an executable in bin/
function(underpar_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  list(TRANSFORM ARG_USES PREPEND underpar_)
  target_link_libraries(${name} PRIVATE underpar_flags ${ARG_USES} ${ARG_LIBS})
  underpar_share_prefix(${name})
endfunction()

# Newer compilers refuse a prefix that was made with other options of the machine than its user's, and on x86 -O2
# brings two that -O1 has not.
set(O2_OF_THE_MACHINE)
if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13 AND CMAKE_SYSTEM_PROCESSOR STREQUAL x86_64)
  set(O2_OF_THE_MACHINE -munroll-only-small-loops -mvzeroupper)
endif()

# underpar_test(judge SOURCES judge_test.cpp USES judge [LABEL fast]): a GoogleTest program; LABEL is one of
# fast (no compiler, no clock, no screen), classroom, rounds, sandbox, screens, content. `ninja fast_tests` builds what
# the label fast needs, and so on.
function(underpar_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;USES;LIBS" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL fast)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 60)
  endif()
  add_executable(${name}_test ${ARG_SOURCES})
  if(NOT TARGET ${ARG_LABEL}_tests)
    add_custom_target(${ARG_LABEL}_tests)
  endif()
  add_dependencies(${ARG_LABEL}_tests ${name}_test)
  set_target_properties(${name}_test PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  list(TRANSFORM ARG_USES PREPEND underpar_)
  target_link_libraries(${name}_test PRIVATE underpar_flags ${ARG_USES} ${ARG_LIBS} GTest::gmock_main)
  # -O1 takes half the time for GoogleTest's templates.
  target_compile_options(${name}_test PRIVATE "$<$<CONFIG:Release>:-O1;${O2_OF_THE_MACHINE}>")
  underpar_share_prefix(${name}_test)
  target_compile_definitions(${name}_test PRIVATE UNDERPAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  UNDERPAR_BINARY_DIR="${CMAKE_BINARY_DIR}")
  gtest_discover_tests(${name}_test DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT})
endfunction()
