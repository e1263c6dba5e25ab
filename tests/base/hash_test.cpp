#include "engine/base/hash.hpp"

#include <gtest/gtest.h>

#include "engine/base/random.hpp"

namespace underpar {
namespace {

TEST(Hash, IsTheOneOfTheStandard) {  // FIPS 180-4, example of one block
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, SignsAsTheStandardDoes) {  // RFC 4231, test case 2
  EXPECT_EQ(hmac_sha256_hex("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Random, MakesTokensOfTheAskedLengthThatDiffer) {
  EXPECT_EQ(secret_hex(32).size(), 64U);
  EXPECT_EQ(secret_hex(5).size(), 10U);
  EXPECT_NE(secret_hex(), secret_hex());
}

}  // namespace
}  // namespace underpar
