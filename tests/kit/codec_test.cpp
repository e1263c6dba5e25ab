#include "puzzles/kit/codec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace {

struct Leaf {
  int count;
  std::string name;
};

struct Tree {
  double weight;
  bool ripe;
  std::vector<Leaf> leaves;
  std::pair<std::uint8_t, std::int64_t> range;
  std::array<float, 3> colour;
};

template <class T>
std::vector<std::byte> encoded(const T& value, std::size_t room = 4096) {
  std::vector<std::byte> block(room);
  kit::Writer writer{block};
  kit::encode(writer, value);
  EXPECT_TRUE(writer.fits());
  block.resize(writer.used());
  return block;
}

const Tree kTree{.weight = 1.5,
                 .ripe = true,
                 .leaves = {{.count = 3, .name = "oak"}, {.count = -1, .name = ""}},
                 .range = {7, -9},
                 .colour = {1.F, 2.F, 3.F}};

TEST(Codec, GivesBackNestedStructsAsTheyWere) {
  const auto block = encoded(kTree);
  kit::Reader reader{block};
  Tree back{};
  kit::decode(reader, back);
  ASSERT_TRUE(reader.at_end());
  EXPECT_EQ(back.weight, 1.5);
  EXPECT_TRUE(back.ripe);
  ASSERT_EQ(back.leaves.size(), 2U);
  EXPECT_EQ(back.leaves[0].name, "oak");
  EXPECT_EQ(back.leaves[1].count, -1);
  EXPECT_EQ(back.range, kTree.range);
  EXPECT_EQ(back.colour, kTree.colour);
}

TEST(Codec, KnowsWhatItCanWrite) {
  struct Owner {
    int id;
    std::shared_ptr<Leaf> leaf;
  };
  EXPECT_TRUE(kit::is_plain<Tree>);
  EXPECT_TRUE((kit::is_plain<std::vector<std::pair<int, std::string>>>));
  EXPECT_FALSE(kit::is_plain<Owner>);
  EXPECT_FALSE(kit::is_plain<std::vector<Owner>>);
}

TEST(Codec, GivesBackPackedBits) {
  const std::vector<bool> bits{true, false, true};
  const auto block = encoded(bits);
  kit::Reader reader{block};
  std::vector<bool> back;
  kit::decode(reader, back);
  EXPECT_TRUE(reader.at_end());
  EXPECT_EQ(back, bits);
}

TEST(Codec, SaysWhenTheBlockIsTooSmallAndWritesNothingPastIt) {
  std::array<std::byte, 12> block{};
  kit::Writer writer{std::span{block}.first(11)};
  kit::encode(writer, std::string{"four"});
  EXPECT_FALSE(writer.fits());
  EXPECT_LE(writer.used(), 11U);
  EXPECT_EQ(block[11], std::byte{0});
}

TEST(Codec, NeverReadsPastTheEndOfACutBlock) {
  const auto whole = encoded(kTree);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    kit::Reader reader{cut};
    Tree back{};
    kit::decode(reader, back);
    EXPECT_FALSE(reader.at_end()) << size;
  }
}

TEST(Codec, RefusesALengthThatTheBytesCannotHold) {
  const auto block = encoded(std::uint64_t{1} << 60);
  kit::Reader reader{block};
  std::vector<double> back;
  kit::decode(reader, back);
  EXPECT_FALSE(reader.good());
  EXPECT_TRUE(back.empty());
}

}  // namespace
