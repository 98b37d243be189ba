#pragma once

#include <string>
#include <string_view>

#include "server/content_coding.h"
#include "server/reply.h"
#include "server/request.h"
#include "site/output_tree.h"

namespace matwork {

/// Answers requests; without sockets, so that it can be tested as a function.
class Responder {
 public:
  virtual ~Responder() = default;
  /// On any thread, several at once. Any request is answered; nothing of it is believed.
  virtual Reply respond(const Request& request) const = 0;
};

/// Answers GET and HEAD out of a tree. A folder without its slash is redirected to it; what is not
/// there gets the 404 page of the site; no path leads out of the tree, because only its own files are
/// looked up. Pages are rendered when they are asked for; large files are not read but handed on.
class SiteResponder {
 public:
  Reply respond(const Request& request, const OutputTree& tree) const;

  /// The file that a target leads to; null for none. Accents may be written in one character or in two.
  static const OutputFile* find_file(const OutputTree& tree, std::string_view target);

 private:
  Reply respond_with(const Request& request, const OutputFile& file, int status) const;
  Reply not_found(const Request& request, const OutputTree& tree) const;
  void send_bytes(const Request& request, std::string bytes, bool compressible, Reply& reply) const;

  mutable CompressedBodies compressed_;
};

/// A tree that does not change, as a responder.
class TreeResponder final : public Responder {
 public:
  explicit TreeResponder(const OutputTree& tree) : tree_(tree) {}
  Reply respond(const Request& request) const override { return site_.respond(request, tree_); }

 private:
  const OutputTree& tree_;
  SiteResponder site_;
};

/// An answer of these bytes, with what holds for every answer.
Reply make_reply(int status, std::string_view content_type, std::string bytes);

/// An answer in words.
Reply plain_reply(int status, std::string_view words);

}  // namespace matwork
