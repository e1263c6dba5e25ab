#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/classroom/database.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

/// What a class is founded with. Of codes and tokens only the SHA-256 is kept.
struct Charter {
  std::string name;
  std::string join_code;
  Moment join_until{};
  std::string instructor_token;
  std::string worker_token;
  std::string receipt_key;  ///< signs receipts; kept as it is, because it must sign
};

struct ClassInfo {
  std::string name;
  std::string node_class;  ///< empty until the first worker came
  std::string receipt_key;
  std::int64_t version = 0;  ///< goes up with whatever boards are made of
};

/// One line of a roster with the code its owner joins with; a code that was used is empty.
struct Place {
  Person person;
  std::string claim_code;
};

/// A member as the instructor sees them.
struct Enrolled {
  Member member;
  std::optional<Person> person;
};

enum class Role { kNobody, kMember, kInstructor, kWorker };
struct Caller {
  Role role = Role::kNobody;
  Member member;  ///< of kMember
};

/// Who is in the class. Every function is one transaction; safe from any thread.
class Roster {
 public:
  explicit Roster(Database& database) : database_{database} {}

  /// Refuses (kTaken) when the database keeps a class already.
  [[nodiscard]] Answer<void> found(const Charter& charter, Moment now);
  [[nodiscard]] Answer<ClassInfo> info();
  /// A new join code; the old one is void at once.
  [[nodiscard]] Answer<void> set_join_code(const std::string& code, Moment until, Moment now);

  /// Adds a member by the class's code or by a claim code of the roster, which is used up. `token` is the
  /// device's from now on. Refuses a wrong or old code, and a nickname that is taken or unfit. A code of
  /// reissue() gives the member it was made for, under the nickname they have.
  [[nodiscard]] Answer<Member> join(const std::string& code, const std::string& nick,
                                    const std::string& token, Moment now);
  /// Whom a token belongs to: a device's, the instructor's or their login's, or the workers'.
  [[nodiscard]] Answer<Caller> caller(const std::string& token, Moment now);
  /// Lets `session_token` stand for the instructor's until then. Refuses (kForbidden) another token.
  [[nodiscard]] Answer<void> log_in(const std::string& instructor_token, const std::string& session_token,
                                    Moment until, Moment now);
  [[nodiscard]] Answer<void> log_out(const std::string& session_token);

  [[nodiscard]] Answer<Member> rename(Id member_id, const std::string& nick, Moment now);
  [[nodiscard]] Answer<void> set_on_board(Id member_id, bool on_board, Moment now);
  [[nodiscard]] Answer<void> set_hidden(Id member_id, bool hidden, Moment now);
  /// Drops the person, the devices and the sources of a member, and gives the nickname back. Runs stay, of
  /// "former member N".
  [[nodiscard]] Answer<void> remove(Id member_id, Moment now);
  /// Does that with every member who neither joined nor handed in anything since `before`, and drops older
  /// lines of the audit; when nobody is left, the roster too. Returns how many members it were.
  [[nodiscard]] Answer<std::int64_t> forget(Moment before, Moment now);
  /// A code that lets a member in again who lost their device; the old devices are void at once.
  [[nodiscard]] Answer<std::string> reissue(Id member_id, Moment now);
  /// Who did what, newest first.
  [[nodiscard]] Answer<std::vector<std::string>> audit(int limit = 1000);

  /// Adds or updates the people of a roster by external_id. Returns a claim code for each one who has not
  /// joined; codes given before are void.
  [[nodiscard]] Answer<std::vector<Place>> enrol(const std::vector<Person>& people, Moment now);
  [[nodiscard]] Answer<std::vector<Enrolled>> members();
  [[nodiscard]] Answer<void> set_extra(const std::string& external_id, std::chrono::minutes extra,
                                       Moment now);

 private:
  Database& database_;
};

}  // namespace underpar::classroom
