#include "engine/authoring/pack.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/course/text_rules.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

struct CloseReader {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
struct CloseWriter {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct CloseEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Reader = std::unique_ptr<archive, CloseReader>;
using Writer = std::unique_ptr<archive, CloseWriter>;
using Entry = std::unique_ptr<archive_entry, CloseEntry>;

constexpr const char* kNotInstalled = "Nothing was installed; ask whoever made the pack for a sound one.";

std::unexpected<Failure> refused(std::string what) {
  return fail(std::move(what), kNotInstalled);
}

bool is_name(const std::string& name) {
  return !name_text().wrong_with(LuaValue{name});
}

bool is_plain(unsigned char c) {
  return std::isalnum(c) != 0 || std::string_view{"-_.+"}.contains(static_cast<char>(c));
}

/// A name from the archive as it may be shown.
std::string shown(std::string_view name) {
  std::string text{name.substr(0, 120)};
  std::ranges::replace_if(text, [](unsigned char c) { return std::isprint(c) == 0; }, '?');
  return text;
}

/// Why a path may not be unpacked; none when it may.
std::optional<std::string> wrong_with_path(const std::string& name) {
  if (name.empty()) {
    return "has no name";
  }
  if (name.front() == '/') {
    return "is an absolute path";
  }
  for (const auto& part : fs::path{name}) {
    const std::string word = part.string();
    if (word == "..") {
      return "leads out of the pack";
    }
    if (word.starts_with('.') || !std::ranges::all_of(word, is_plain)) {
      return "has a name that is hidden or not plain (letters, digits, -, _, + and .)";
    }
  }
  return std::nullopt;
}

/// What an author shares of a course.
bool belongs(const fs::path& relative) {
  if (relative == "README.md" || relative == "LICENSE") {
    return true;
  }
  const auto top = *relative.begin();
  const auto kind = relative.extension();
  return (top == "levels" && (kind == ".lua" || kind == ".md")) ||
         (top == "puzzles" && (kind == ".hpp" || kind == ".cpp" || kind == ".md"));
}

Result<void> check_course(const Course& course) {
  for (const auto& level : course.levels()) {
    if (level.broken) {
      return std::unexpected(*level.broken);
    }
  }
  return {};
}

std::vector<fs::path> files_to_pack(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator{folder, error}) {
    const fs::path relative = entry.path().lexically_relative(folder);
    if (entry.is_regular_file(error) && !entry.is_symlink(error) && belongs(relative)) {
      files.push_back(relative);
    }
  }
  std::ranges::sort(files);
  return files;
}

/// Reads an archive entry by entry into memory, so that of a pack that is refused nothing was ever written.
class Unpacking {
 public:
  Unpacking(Reader reader, const PackLimits& limits) : reader_{std::move(reader)}, limits_{limits} {}

  Result<void> read() {
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader_.get(), &entry)) == ARCHIVE_OK) {
      if (auto taken = take(*entry); !taken) {
        return taken;
      }
    }
    if (status != ARCHIVE_EOF || files_.empty()) {
      return refused("The file is no zip file, or a damaged one.");
    }
    return {};
  }

  Result<void> write(const fs::path& folder) const {
    for (const auto& [name, text] : files_) {
      if (auto written = write_file_atomically(folder / name, text); !written) {
        return written;
      }
    }
    return {};
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::size_t files() const { return files_.size(); }
  [[nodiscard]] std::uintmax_t bytes() const { return bytes_; }

 private:
  Result<void> take(archive_entry& entry) {
    const char* raw = archive_entry_pathname(&entry);
    const std::string name = raw != nullptr ? raw : "";
    if (const auto wrong = wrong_with_path(name)) {
      return refused(fmt::format("\"{}\" {}.", shown(name), *wrong));
    }
    const auto type = archive_entry_filetype(&entry);
    if (archive_entry_symlink(&entry) != nullptr || archive_entry_hardlink(&entry) != nullptr ||
        (type != AE_IFREG && type != AE_IFDIR)) {
      return refused(
          fmt::format("\"{}\" is neither a file nor a folder, but a link or a device.", shown(name)));
    }
    if (archive_entry_is_encrypted(&entry) != 0) {
      return refused(fmt::format("\"{}\" is encrypted.", shown(name)));
    }
    const std::string top = fs::path{name}.begin()->string();
    if (!is_name(top) || (!name_.empty() && top != name_)) {
      return refused("The files are not all in one folder with the pack's name.");
    }
    name_ = top;
    return type == AE_IFDIR ? Result<void>{} : take_file(fs::path{name}.lexically_normal());
  }

  Result<void> take_file(const fs::path& name) {
    const auto [file, fresh] = files_.try_emplace(name);
    if (!fresh) {
      return refused(fmt::format("\"{}\" is there twice.", shown(name.string())));
    }
    if (files_.size() > limits_.files) {
      return refused(fmt::format("The pack holds more than {} files.", limits_.files));
    }
    std::string& text = file->second;
    std::array<char, 64 << 10> block;
    la_ssize_t got = 0;
    while ((got = archive_read_data(reader_.get(), block.data(), block.size())) > 0) {
      text.append(block.data(), static_cast<std::size_t>(got));
      if (text.size() > limits_.file_bytes) {
        return refused(
            fmt::format("\"{}\" is larger than {} KiB.", shown(name.string()), limits_.file_bytes >> 10));
      }
      if (bytes_ + text.size() > limits_.bytes) {
        return refused(fmt::format("The pack holds more than {} MiB.", limits_.bytes >> 20));
      }
    }
    if (got < 0) {
      return refused(fmt::format("\"{}\" is damaged.", shown(name.string())));
    }
    bytes_ += text.size();
    return {};
  }

  Reader reader_;
  const PackLimits& limits_;
  std::string name_;
  std::map<fs::path, std::string> files_;
  std::uintmax_t bytes_ = 0;
};

Result<void> write_entry(archive& writer, const std::string& name, const std::string& text) {
  const Entry entry{archive_entry_new()};
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(text.size()));
  archive_entry_set_mtime(entry.get(), 315'532'800,
                          0);  // 1980, the first a zip file knows: equal packs are equal
  if (archive_write_header(&writer, entry.get()) != ARCHIVE_OK ||
      archive_write_data(&writer, text.data(), text.size()) != static_cast<la_ssize_t>(text.size())) {
    return fail(fmt::format("{} could not be packed: {}.", name, archive_error_string(&writer)),
                "Free some disk space and try again.");
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> make_pack(const fs::path& folder, const fs::path& zip,
                                           const PackLimits& limits) {
  const fs::path root = fs::weakly_canonical(folder);
  const std::string name = root.filename().string();
  if (!is_name(name)) {
    return fail(fmt::format("A pack cannot be called \"{}\".", name),
                "Rename its folder: lower-case letters, digits and hyphens.");
  }
  const auto course = Course::load(root / "levels", root / "puzzles");
  if (!course) {
    return std::unexpected(course.error());
  }
  if (auto whole = check_course(*course); !whole) {
    return std::unexpected(whole.error());
  }
  const auto files = files_to_pack(root);
  if (files.size() > limits.files) {
    return fail(fmt::format("{} files are too many for a pack.", files.size()),
                fmt::format("At most {} fit.", limits.files));
  }
  const Writer writer{archive_write_new()};
  archive_write_set_format_zip(writer.get());
  const fs::path unfinished = zip.string() + ".part";
  if (archive_write_open_filename(writer.get(), unfinished.c_str()) != ARCHIVE_OK) {
    return fail(fmt::format("{} cannot be written.", zip.string()), "Check the folder after -o.");
  }
  std::vector<std::string> names;
  for (const auto& file : files) {
    names.push_back((fs::path{name} / file).string());
    const auto text = read_file(root / file, limits.file_bytes);
    auto written = text ? write_entry(*writer, names.back(), *text) : std::unexpected(text.error());
    if (const auto wrong = wrong_with_path(names.back()); written && wrong) {
      written = fail(fmt::format("\"{}\" {}.", file.string(), *wrong), "Rename it.");
    }
    if (!written) {
      std::error_code error;
      fs::remove(unfinished, error);
      return std::unexpected(written.error());
    }
  }
  std::error_code error;
  if (archive_write_close(writer.get()) == ARCHIVE_OK) {
    fs::rename(unfinished, zip, error);
    if (!error) {
      return names;
    }
  }
  fs::remove(unfinished, error);
  return fail(fmt::format("{} could not be written.", zip.string()), "Free some disk space and try again.");
}

Result<UnpackedPack> unpack(const fs::path& zip, const fs::path& packs, const PackLimits& limits) {
  Reader reader{archive_read_new()};
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_filename(reader.get(), zip.c_str(), 64 << 10) != ARCHIVE_OK) {
    std::error_code error;
    return fs::is_regular_file(zip, error)
               ? refused(fmt::format("{} is no zip file.", zip.string()))
               : fail(fmt::format("There is no file {}.", zip.string()), "Name the zip file of the pack.");
  }
  Unpacking unpacking{std::move(reader), limits};
  if (auto done = unpacking.read(); !done) {
    return std::unexpected(done.error());
  }
  auto folder = TemporaryFolder::create(packs);
  if (!folder) {
    return std::unexpected(folder.error());
  }
  if (auto done = unpacking.write(folder->path()); !done) {
    return std::unexpected(done.error());
  }
  const fs::path content = folder->path() / unpacking.name();
  auto course = Course::load(content / "levels", content / "puzzles");
  if (!course) {
    return refused(fmt::format("The course cannot be loaded. {}", course.error().what));
  }
  return UnpackedPack{.name = unpacking.name(),
                      .course = std::move(*course),
                      .folder = std::move(*folder),
                      .files = unpacking.files(),
                      .bytes = unpacking.bytes()};
}

Result<fs::path> install(UnpackedPack pack, const fs::path& packs) {
  const fs::path place = packs / pack.name;
  std::error_code error;
  // In exchange for the old one where there is one; that goes with the temporary folder.
  const unsigned int flags = fs::exists(place, error) ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, pack.content().c_str(), AT_FDCWD, place.c_str(), flags) != 0) {
    return fail(fmt::format("{} could not be written.", place.string()),
                "Check who may write there and how much room is left.");
  }
  return place;
}

}  // namespace underpar
