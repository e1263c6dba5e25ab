// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: another user, another root, other mounts, other namespaces.
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::setuid(0) == 0, "setuid(0)");
  tell(::setgroups(0, nullptr) == 0, "setgroups()");
  tell(::chroot("/") == 0, "chroot()");
  tell(::chdir("/") == 0, "chdir()");
  tell(::unshare(CLONE_NEWUSER) == 0, "unshare()");
  tell(::setns(3, 0) == 0, "setns()");
  tell(::mount("none", "/", "tmpfs", 0, nullptr) == 0, "mount()");
  tell(::mount(nullptr, "/", nullptr, MS_REMOUNT, nullptr) == 0, "a writable root");
  tell(::umount2("/", MNT_DETACH) == 0, "umount2()");
  tell(::sethostname("x", 1) == 0, "sethostname()");
  tell(::prctl(PR_SET_DUMPABLE, 1) == 0, "PR_SET_DUMPABLE");
  tell(::prctl(PR_SET_PDEATHSIG, 0) == 0, "PR_SET_PDEATHSIG");
  tell(::prctl(PR_SET_TSC, PR_TSC_SIGSEGV) == 0, "PR_SET_TSC");
}
