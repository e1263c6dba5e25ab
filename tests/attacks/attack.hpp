#pragma once
// What the run-time programs of this folder share. They are built with few and cheap headers: there are many.
//
// CANARY       folder that must stay as it is (secret.txt, open/victim.txt, pipe, socket)
// CANARY_PORT  of listeners on 127.0.0.1, TCP and UDP
// CANARY_NAME  of an abstract UNIX socket

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

/// One line of the report: THROUGH when the attack worked, else why it did not. True when it worked.
inline bool tell(bool through, const char* what) {
  std::printf(through ? "THROUGH %s\n" : "held %s (%s)\n", what, std::strerror(errno));
  std::fflush(stdout);
  return through;
}
