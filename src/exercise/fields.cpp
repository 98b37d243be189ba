#include "exercise/fields.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace matwork {
namespace {

using T = FieldType;
using S = FieldScope;

// clang-format off
constexpr std::array kModification{
    required({"name", T::kText, "two or three words: what changes"}),
    Field{"level", T::kTerm, "easier or harder", S::kPages, TermKind::kVersion},
    Field{"description", T::kText, "how it is done"},
};

constexpr std::array kQuestion{
    required({"q", T::kText, "the question"}),
    required({"a", T::kText, "its answer"}),
};

constexpr std::array kDose{
    Field{"repetitions", T::kRange, "how often, on each side where there are two: 8, or \"6-8\""},
    Field{"breaths", T::kRange, "how many breaths, where breaths are counted"},
    Field{"sets", T::kInteger, "how many times over"},
    Field{"breath_pattern", T::kText, "seconds in and out of one breath: \"5-5\""},
    Field{"tempo", T::kText, "seconds of the parts of one repetition: go, stay, return: \"2-1-3\""},
    Field{"hold", T::kInteger, "seconds that each repetition is held"},
};

constexpr std::array kCaution{
    required({"condition", T::kTerm, "who should be careful", S::kPages, TermKind::kCondition}),
    Field{"severity", T::kTerm, "how strongly the source puts it: avoid, modify or care", S::kPages, TermKind::kSeverity},
    Field{"advice", T::kText, "what to do instead, in words about the movement"},
    Field{"source", T::kTexts, "ids of sources that say so"},
    Field{"date", T::kDate, "when the source was last looked at"},
};

constexpr std::array kSource{
    required({"id", T::kText, "the name by which cautions cite it"}),
    required({"title", T::kText, "its title"}),
    Field{"authors", T::kText, "who wrote it"},
    Field{"year", T::kInteger, "when it was published"},
    Field{"where", T::kText, "DOI, PMID or address"},
};

constexpr std::array kSilence{
    required({"code", T::kText, "the code of the findings, such as link/dead"}),
    required({"reason", T::kText, "why they are right to be there"}),
};

constexpr std::array kHead{
    required({"title", T::kText, "the name of the page"}),
    Field{"translationKey", T::kText, "the same in every language; pairs translations and names an exercise"},
    Field{"description", T::kText, "one line for lists, search engines and the top of the page"},
    Field{"date", T::kDate, "when it was written"},
    Field{"lastmod", T::kDate, "when it was changed"},
    Field{"keywords", T::kTexts, "words to be found by"},
    Field{"author", T::kText, "who wrote it"},
    Field{"image", T::kText, "a picture: /images/swan.jpg in static/, or a file beside the document"},
    Field{"slug", T::kText, "the last part of the address, instead of the file name"},
    Field{"url", T::kText, "the whole address"},
    Field{"aliases", T::kTexts, "old addresses that lead here"},
    Field{"weight", T::kInteger, "order in lists: small first, none last"},
    Field{"draft", T::kFlag, "true: not published"},
    Field{"faq", T::kGroups, "questions and answers", S::kPages, TermKind::kMuscle, kQuestion},
    Field{"silence", T::kGroups, "findings that are right to be there, with the reason", S::kEverywhere, TermKind::kMuscle, kSilence},

    Field{"equipment", T::kTerms, "what is used; none for nothing", S::kPages, TermKind::kEquipment},
    Field{"muscles", T::kTerms, "muscle groups or regions, the main one first", S::kPages, TermKind::kMuscle},
    Field{"difficulty", T::kTerm, "beginner, intermediate, advanced, all-levels", S::kPages, TermKind::kLevel},
    Field{"duration", T::kInteger, "exercises: seconds of one set on all sides; workouts and programmes: minutes", S::kPages},
    Field{"video_id", T::kText, "eleven signs, at YouTube", S::kPages},
    Field{"video_date", T::kDate, "when the video was published", S::kPages},
    Field{"steps", T::kTexts, "what to do, one action each", S::kPages},
    Field{"modifications", T::kGroups, "easier and harder ways", S::kPages, TermKind::kMuscle, kModification},

    Field{"other_names", T::kTexts, "other names of the exercise in this language", S::kPages},
    Field{"start_position", T::kTerm, "how the body starts: supine, side-lying, quadruped…", S::kPages, TermKind::kPosition},
    Field{"joint_actions", T::kTerms, "what the joints do: hip-abduction, knee-extension", S::kPages, TermKind::kJointAction},
    Field{"spinal_actions", T::kTerms, "what the spine does: spine-flexion, neutral-spine", S::kPages, TermKind::kSpinalAction},
    Field{"phase", T::kTerm, "its place in a session: warm-up, main, peak, cool-down", S::kPages, TermKind::kPhase},
    Field{"sides", T::kTerm, "both, alternating, one-then-other", S::kPages, TermKind::kSides},
    Field{"dose", T::kGroup, "how much", S::kPages, TermKind::kMuscle, kDose},
    Field{"cautions", T::kGroups, "who should be careful, with the source", S::kPages, TermKind::kMuscle, kCaution},
    Field{"easier", T::kTexts, "keys of exercises that come before this one", S::kPages},
    Field{"harder", T::kTexts, "keys of exercises that come after this one", S::kPages},
    Field{"sources", T::kGroups, "sources of its own that cautions cite", S::kPages, TermKind::kMuscle, kSource},

    Field{"focus", T::kAny, "", S::kWorkouts},
    Field{"calories", T::kAny, "", S::kWorkouts},
    Field{"workout_id", T::kAny, "", S::kWorkouts},
    Field{"role", T::kAny, "", S::kTeachers},
    Field{"location", T::kAny, "", S::kTeachers},
    Field{"specialties", T::kAny, "", S::kTeachers},
    Field{"certifications", T::kAny, "", S::kTeachers},
    Field{"experience", T::kAny, "", S::kTeachers},
    Field{"legacy", T::kAny, "", S::kTeachers},
    Field{"website", T::kAny, "", S::kTeachers},
    Field{"channel_key", T::kAny, "", S::kVideos},
    Field{"channel", T::kAny, "", S::kVideos},
    Field{"equipment", T::kAny, "", S::kSections},
    Field{"muscles", T::kAny, "", S::kSections},
    Field{"difficulty", T::kAny, "", S::kSections},
    Field{"duration", T::kAny, "", S::kSections},
    // What Hugo reads.
    Field{"layout", T::kAny, ""}, Field{"type", T::kAny, ""}, Field{"markup", T::kAny, ""}, Field{"outputs", T::kAny, ""},
    Field{"cascade", T::kAny, ""}, Field{"linkTitle", T::kAny, ""}, Field{"tags", T::kAny, ""},
    Field{"categories", T::kAny, ""}, Field{"series", T::kAny, ""}, Field{"summary", T::kAny, ""},
    Field{"publishDate", T::kAny, ""}, Field{"expiryDate", T::kAny, ""}, Field{"params", T::kAny, ""},
    Field{"menu", T::kAny, ""}, Field{"sitemap", T::kAny, ""}, Field{"toc", T::kAny, ""},
    Field{"featured", T::kAny, ""}, Field{"images", T::kAny, ""},
};
// clang-format on

}  // namespace

std::span<const Field> head_fields() { return kHead; }

std::span<const Field> group_fields(std::string_view name) {
  const auto found = std::find_if(kHead.begin(), kHead.end(),
                                  [&](const Field& field) { return field.name == name && !field.members.empty(); });
  if (found == kHead.end()) throw std::logic_error("no group of fields is called " + std::string(name));
  return found->members;
}

bool has_field(Kind kind, const Field& field) {
  const bool section = kind == Kind::kHome || kind == Kind::kSection;
  switch (field.scope) {
    case FieldScope::kEverywhere: return true;
    case FieldScope::kPages: return !section;
    case FieldScope::kSections: return section;
    case FieldScope::kWorkouts: return kind == Kind::kWorkout || kind == Kind::kProgramme;
    case FieldScope::kTeachers: return kind == Kind::kTeacher;
    case FieldScope::kVideos: return kind == Kind::kVideo;
  }
  return false;
}

}  // namespace matwork
