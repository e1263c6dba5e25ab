#include "game/classroom/upkeep.hpp"

#include <fmt/format.h>

#include <iostream>

#include "engine/base/files.hpp"
#include "engine/base/random.hpp"
#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace fs = std::filesystem;

Moment now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Status tell(const Failure& failure) {
  std::cerr << failure.what << '\n' << failure.hint << (failure.hint.empty() ? "" : "\n");
  return Status::kFailed;
}

Status back_up(Database& database, const fs::path& file) {
  if (fs::exists(file)) {
    return tell({.what = fmt::format("{} is there already.", file.string()), .hint = "Name a new file."});
  }
  if (const auto copied = database.back_up(file); !copied) {
    return tell(copied.error().failure);
  }
  std::cout << fmt::format("The class is copied to {}.\n", file.string());
  return Status::kDone;
}

Status restore(const fs::path& backup, const std::string& store) {
  if (store.find("://") != std::string::npos) {
    return tell({.what = "A class in PostgreSQL is restored by PostgreSQL.",
                 .hint = "Make an empty database and run pg_restore --dbname=ADDRESS FILE."});
  }
  if (fs::exists(store)) {
    return tell({.what = fmt::format("{} is there already.", store),
                 .hint = "Move it away, or restore into another file."});
  }
  if (!fs::is_regular_file(backup)) {
    return tell({.what = fmt::format("There is no backup {}.", backup.string()),
                 .hint = "Name a file that `underpar-server backup` made."});
  }
  const auto folder = TemporaryFolder::create(fs::absolute(store).parent_path());
  if (!folder) {
    return tell(folder.error());
  }
  const auto copy = folder->path() / "class.db";
  std::error_code error;
  fs::copy_file(backup, copy, error);
  if (!error) {
    const auto good = then(open_sqlite(copy), [](const auto& opened) { return opened->check(); });
    if (!good || *good != "ok") {
      return tell({.what = fmt::format("{} is no whole backup of a class.", backup.string()),
                   .hint = good ? "It says: " + *good + "." : good.error().failure.hint});
    }
    fs::rename(copy, store, error);
  }
  if (error) {
    return tell({.what = fmt::format("{} could not be written: {}.", store, error.message()),
                 .hint = "Is there room, and may you write there?"});
  }
  std::cout << fmt::format("The class is back in {}.\n", store);
  return Status::kDone;
}

Status examine(Database& database) {
  const auto whole = database.check();
  const auto info = Roster{database}.info();
  const auto waiting = Queue{database, secret_number}.length(now());
  const auto workers = Queue{database, secret_number}.workers();
  if (!whole || !info || !waiting || !workers) {
    return tell((!whole     ? whole.error()
                 : !info    ? info.error()
                 : !waiting ? waiting.error()
                            : workers.error())
                    .failure);
  }
  std::cout << fmt::format("class    {}\nstore    {}\nwaiting  {} runs\n", info->name, *whole, *waiting);
  for (const auto& worker : *workers) {
    std::cout << fmt::format("worker   {} ({}): {}{}\n", worker.name, worker.node_class, worker.state,
                             worker.why.empty() ? "" : ", " + worker.why);
  }
  return *whole == "ok" ? Status::kDone : Status::kFailed;
}

Status forget(Database& database, int days) {
  const auto forgotten = Roster{database}.forget(now() - std::chrono::days{days}, now());
  if (!forgotten) {
    return tell(forgotten.error().failure);
  }
  std::cout << fmt::format("{} members did nothing for {} days and are forgotten.\n", *forgotten, days);
  return Status::kDone;
}

Status write_sources(Service& service, const std::string& level_id, const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    return tell({.what = fmt::format("{} is there already.", folder.string()), .hint = "Name a new folder."});
  }
  const auto files = sources_of_class(service, level_id);
  if (!files) {
    return tell(files.error().failure);
  }
  for (const auto& file : *files) {
    if (const auto written = write_file_atomically(folder / file.path, file.text); !written) {
      return tell(written.error());
    }
  }
  std::cout << fmt::format("{} files are in {}. Keep key.csv apart: it tells who is who.\n", files->size(),
                           folder.string());
  return Status::kDone;
}

}  // namespace underpar::classroom
