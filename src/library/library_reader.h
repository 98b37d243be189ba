#pragma once

#include <set>
#include <span>

#include "library/document_reading.h"
#include "library/library.h"

namespace matwork {

/// A library as it was at one moment. Never changed: whoever holds it keeps it alive.
struct LibraryState {
  std::shared_ptr<const Library> library;
  std::vector<SharedReading> documents;  ///< by path; also drafts and what could not be understood
  Diagnostics findings;                  ///< of matwork.yaml and its companions, and of documents together

  /// What reading and linking found, of every document too: all that keeps documents out. Linear.
  Diagnostics all_findings() const;
};

/// What an update had to do: the least that gives the same library as reading everything anew.
enum class Effort : std::uint8_t {
  kNothing,  ///< nothing that belongs to the library changed
  kText,     ///< words of documents changed, and nothing by which documents are put together
  kLinks,    ///< documents were put together anew, out of those that had been read
  kAll,      ///< everything was read anew
};

/// Reads a library once, and then again and again where it changed. Each state is what read_library would
/// give at that moment. Not for several threads at once; its states are.
class LibraryReader {
 public:
  LibraryReader(const FileSystem& disk, std::string root, ReadingOptions options)
      : disk_(disk), root_(std::move(root)), options_(std::move(options)) {}

  /// Reads everything. Cost: about 0.15 ms a document on one thread.
  Result<void> read();

  /// Reads again what lies at these paths below the root, which may be files or folders, and may have come,
  /// changed or gone. Where the disk fails the state stays, and the paths are read at the next update.
  /// Cost for 66,700 documents: about 30 ms for kText, a second for kLinks.
  Result<Effort> update(std::span<const std::string> changed);

  const LibraryState& state() const { return state_; }
  /// The library with all findings, for a reading that will not be updated. Leaves nothing behind.
  LibraryReading take() &&;

 private:
  struct Configuration {
    Config config;
    std::shared_ptr<const Vocabulary> own_vocabulary;
    TranslationRecord translation_record;
    Logo logo;  ///< that the settings name, where its file can be read
    std::vector<std::shared_ptr<const SourceFile>> sources;
    Diagnostics findings;   ///< of matwork.yaml and vocabulary.yaml
    Diagnostics of_record;  ///< of translations.lock

    const Vocabulary& vocabulary() const { return own_vocabulary ? *own_vocabulary : Vocabulary::standard(); }
  };

  Result<void> read_configuration();
  Result<void> read_record();
  Result<void> read_logo_file();
  Result<const SourceFile*> read_companion(const std::string& name);

  bool wants_everything() const;
  bool keeps_files(const std::string& path) const;
  bool is_pending(const std::string& path) const;
  Result<Effort> update_links();
  Result<std::vector<SharedReading>> read_documents(const std::vector<std::string>& paths, const Layout& layout) const;
  Result<std::vector<SharedReading>> read_pending(const Layout& layout) const;
  bool keep_links(const std::vector<SharedReading>& fresh) const;
  bool keeps_links(const DocumentReading& before, const DocumentReading& after) const;
  const SharedReading* find_reading(const std::string& path) const;
  bool is_shown_picture(const std::string& path) const;
  void read_pictures(Library& library) const;
  void put_together(Layout layout);
  void exchange_texts(std::vector<SharedReading> fresh);

  const FileSystem& disk_;
  std::string root_;
  ReadingOptions options_;
  Configuration configuration_;
  LibraryFiles files_;
  std::shared_ptr<Library> library_;  ///< the one of state_, to be taken
  std::set<std::string> pending_;     ///< paths that changed since they were read
  LibraryState state_;
};

}  // namespace matwork
