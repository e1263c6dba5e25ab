#pragma once
/// Lua's own headers, for the library that is compiled as C++ (lua5.4-c++). Not <lua.hpp>: it declares
/// everything extern "C", which is right for Debian 12, where the headers do so anyway, and wrong for Debian
/// 13, where the names of that library are mangled.
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
