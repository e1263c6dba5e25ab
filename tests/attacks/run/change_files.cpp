// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: truncate, rename, remove, link and change the mode of a file that anybody may change.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  const char* victim = CANARY "/open/victim.txt";
  tell(::truncate(victim, 0) == 0, "truncate()");
  tell(::rename(victim, CANARY "/open/renamed.txt") == 0, "rename()");
  tell(::unlink(victim) == 0, "unlink()");
  tell(::link(victim, CANARY "/open/linked.txt") == 0, "link()");
  tell(::symlink("/etc/passwd", CANARY "/open/link") == 0, "symlink()");
  tell(::mkdir(CANARY "/open/folder", 0755) == 0, "mkdir()");
  tell(::chmod(victim, 0) == 0, "chmod()");
  tell(::mknod(CANARY "/open/node", S_IFIFO | 0600, 0) == 0, "mknod()");
  tell(::utimensat(AT_FDCWD, victim, nullptr, 0) == 0, "utimensat()");
}
