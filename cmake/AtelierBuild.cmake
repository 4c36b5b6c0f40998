# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is built, and the functions that declare them.

option(ATELIER_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(ATELIER_FUZZ "Build the fuzz targets instead of the tests" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# moc output of all headers of a target in few files, and no .moc in sources unless included.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
# -O2 for RelWithDebInfo keeps asserts out; line numbers only, full debug information doubles the link time.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")

find_program(ATELIER_CCACHE ccache)
if(ATELIER_CCACHE)
    # Precompiled headers need the sloppiness; the base directory lets clones in different places share results.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${ATELIER_CCACHE})
endif()

find_program(ATELIER_MOLD mold)
if(ATELIER_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# -fPIC everywhere, rather than -fPIE in programs, so that programs and libraries share precompiled headers.
add_compile_options(-fPIC)
add_compile_options(
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wold-style-cast
    # Designated initialisers name what differs from the defaults; the rest is meant to stay out.
    -Wno-missing-field-initializers -Wunused -Wformat=2 -Wimplicit-fallthrough -fno-strict-aliasing -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # -fpch-preprocess is what lets ccache see through a precompiled header.
    add_compile_options(-fpch-preprocess -Wno-psabi)
endif()
add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800 QT_NO_JAVA_STYLE_ITERATORS)

if(ATELIER_SANITIZE)
    # The sanitizers' instrumentation makes GCC see uninitialised values that are none (GCC bug 105562).
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
        -Wno-maybe-uninitialized)
    add_link_options(-fsanitize=address,undefined)
endif()
if(ATELIER_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()

include_directories("${CMAKE_SOURCE_DIR}")

# atelier_library(NAME SOURCES... [LINKS LIBRARY...]): a static library of one folder, with the shared precompiled header.
function(atelier_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_LINKS})
    if(NOT name STREQUAL "atelier_base")
        target_link_libraries(${name} PUBLIC atelier_base)
        target_precompile_headers(${name} REUSE_FROM atelier_base)
    endif()
endfunction()

# atelier_test(NAME SOURCES... [LINKS LIBRARY...] [LABELS LABEL...] [GUI]): a Catch2 program that ctest runs as one test.
function(atelier_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "" "SOURCES;LINKS;LABELS")
    if(ATELIER_FUZZ)
        return()
    endif()
    add_executable(${name} ${arg_SOURCES})
    if(arg_GUI)
        target_link_libraries(${name} PRIVATE atelier_test_gui_main)
    else()
        target_link_libraries(${name} PRIVATE atelier_test_main)
    endif()
    target_link_libraries(${name} PRIVATE ${arg_LINKS})
    target_precompile_headers(${name} REUSE_FROM atelier_test_main)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;RC_PARAMS=seed=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.txt")
endfunction()

# atelier_fuzz(NAME SOURCES... LINKS LIBRARY...): a libFuzzer target, built only by the fuzz preset.
function(atelier_fuzz name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    if(NOT ATELIER_FUZZ)
        return()
    endif()
    add_executable(fuzz_${name} ${arg_SOURCES})
    target_link_libraries(fuzz_${name} PRIVATE ${arg_LINKS})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endfunction()
