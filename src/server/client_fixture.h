#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <utility>

namespace matwork::testing {

/// A client that writes bytes and reads what comes.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool connected() const { return connected_; }
  void send(const std::string& bytes) const { ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }

  /// One answer: its head, and as many bytes as it announces.
  std::string receive(bool with_body = true) {
    while (buffer_.find("\r\n\r\n") == std::string::npos) {
      if (!read_more()) return std::exchange(buffer_, {});
    }
    const auto head = buffer_.find("\r\n\r\n") + 4;
    const auto at = buffer_.find("Content-Length: ");
    const auto size = with_body && at < head ? std::stoul(buffer_.substr(at + 16)) : 0;
    while (buffer_.size() < head + size && read_more()) {
    }
    auto answer = buffer_.substr(0, head + size);
    buffer_.erase(0, head + size);
    return answer;
  }

  /// Up to and with these words, of a stream that may have no end; what came when they do not come.
  std::string receive_until(const std::string& words) {
    while (buffer_.find(words) == std::string::npos) {
      if (!read_more()) return std::exchange(buffer_, {});
    }
    const auto end = buffer_.find(words) + words.size();
    auto answer = buffer_.substr(0, end);
    buffer_.erase(0, end);
    return answer;
  }

  /// Everything until the server closes; nothing where it did not within its time.
  bool is_closed() {
    while (read_more()) {
    }
    return closed_;
  }

 private:
  bool read_more() {
    char bytes[4096];
    const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
    closed_ = closed_ || got == 0 || (got < 0 && errno == ECONNRESET);
    if (got > 0) buffer_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
  }

  int socket_;
  bool connected_ = false;
  bool closed_ = false;
  std::string buffer_;
};

}  // namespace matwork::testing
