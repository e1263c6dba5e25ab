// expect: ^ran CPU\d+;(?!.*THROUGH)
// tries: shared memory, messages and semaphores of the whole machine.
#include <fcntl.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

#include "tests/attacks/attack.hpp"

int main() {
  tell(::shmget(IPC_PRIVATE, 4'096, IPC_CREAT | 0600) >= 0, "shmget()");
  tell(::msgget(IPC_PRIVATE, IPC_CREAT | 0600) >= 0, "msgget()");
  tell(::semget(IPC_PRIVATE, 1, IPC_CREAT | 0600) >= 0, "semget()");
  tell(::mq_open("/underpar", O_CREAT | O_RDWR, 0600, nullptr) >= 0, "mq_open()");
  tell(::shm_open("/underpar", O_CREAT | O_RDWR, 0600) >= 0, "shm_open()");
  tell(::lockf(3, F_TLOCK, 0) == 0, "lockf()");
}
