#pragma once
#include <string>
#include <string_view>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/course/course.hpp"
#include "engine/model/notebook.hpp"
#include "engine/record/record_book.hpp"

namespace underpar {

/// The score card as Markdown: holes by nines with par, score, time and quality flags, totals, check list.
[[nodiscard]] std::string card_markdown(const Course& course, const Standing& standing);

/// The notebook as Markdown: of every level that was played all rounds, each with what changed in the source
/// since the one before, what was predicted, and what was thought afterwards. Fails when the record cannot be
/// read.
[[nodiscard]] Result<std::string> notebook_markdown(const Course& course, const RecordBook& book,
                                                    const Paths& paths);

/// A whole page of HTML, to be read without a network and printed. Raw HTML in the text is shown, not obeyed.
[[nodiscard]] std::string html_page(std::string_view title, std::string_view markdown);

/// The document in the form asked for.
[[nodiscard]] Result<std::string> export_document(Document document, DocumentForm form, const Course& course,
                                                  const RecordBook& book, const Paths& paths);

/// The form by the end of a file's name: .md and .html. Fails on others.
[[nodiscard]] Result<DocumentForm> form_of(const std::filesystem::path& file);

}  // namespace underpar
