#include "engine/member/membership.hpp"

#include <fmt/format.h>

#include "engine/base/files.hpp"

namespace underpar::classroom {
namespace fs = std::filesystem;
namespace {

fs::path credentials_file(const Paths& paths) {
  return paths.config / "class.json";
}

Result<void> keep(const Paths& paths, const Credentials& credentials) {
  const auto file = credentials_file(paths);
  const auto& membership = credentials.membership;
  const auto written = write_file_atomically(file, text_of({{"address", membership.address},
                                                            {"token", credentials.token},
                                                            {"nick", membership.nick},
                                                            {"class", membership.class_name}}));
  std::error_code error;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  return written;
}

/// Without the blanks and the slash that come along when an address is copied.
std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" \t\n"));
  text.erase(text.find_last_not_of(" \t\n/") + 1);
  return text;
}

}  // namespace

Result<Credentials> read_credentials(const Paths& paths) {
  const auto text = read_file(credentials_file(paths));
  const auto json = text ? object_of(*text) : Answer<Json>{Json::object()};
  const auto address = field<std::string>(json, "address");
  const auto token = field<std::string>(json, "token");
  if (!address || !token) {
    return fail("You have not joined a class.", "`underpar class join ADDRESS CODE --nick NAME` joins one.");
  }
  return Credentials{.membership = {.address = *address,
                                    .nick = json->value("nick", ""),
                                    .class_name = json->value("class", "")},
                     .token = *token};
}

Result<Membership> join_class(const Paths& paths, const JoinForm& form, std::stop_token stop) {
  if (const auto already = read_credentials(paths)) {
    return fail(fmt::format("You are in {} already.", already->membership.class_name), "Leave it first.");
  }
  const auto address = trimmed(form.address);
  const auto nick = trimmed(form.nick);
  ClassLink link{address, "", std::move(stop)};
  const auto answer = link.post("join", {{"code", trimmed(form.code)}, {"nick", nick}});
  const auto token = field<std::string>(answer, "token");
  if (!token) {
    return std::unexpected(token.error().failure);
  }
  const Credentials credentials{
      .membership = {.address = address,
                     .nick = answer->value("member", Json::object()).value("nick", nick),
                     .class_name = answer->value("class", "")},
      .token = *token};
  if (const auto kept = keep(paths, credentials); !kept) {
    return std::unexpected(kept.error());
  }
  return credentials.membership;
}

Result<void> leave_class(const Paths& paths, ClassLink& link) {
  if (const auto left = link.remove("me"); !left && left.error().kind != Refusal::kForbidden) {
    return std::unexpected(left.error().failure);
  }
  outbox_of(paths).clear();
  std::error_code error;
  fs::remove(credentials_file(paths), error);
  return {};
}

Outbox outbox_of(const Paths& paths) {
  return Outbox{paths.data / "outbox"};
}

}  // namespace underpar::classroom
