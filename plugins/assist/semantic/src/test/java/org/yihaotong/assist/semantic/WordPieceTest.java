package org.yihaotong.assist.semantic;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The numbers are those that the tokenizer which the model was shipped with gives for the same text in small letters. */
public final class WordPieceTest {

    private static Vocabulary vocabulary;

    @BeforeClass
    public static void read() throws IOException {
        try (InputStream description = WordPieceTest.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
            vocabulary = Vocabulary.read(description);
        }
    }

    private static void becomes(String text, long... numbers) {
        assertArrayEquals(numbers, new WordPiece(vocabulary).numbers(text, 512));
    }

    @Test
    public void theWholeVocabularyIsRead() {
        assertEquals(21128, vocabulary.size());
    }

    @Test
    public void eachChineseCharacterAndEachSignStandsByItself() {
        becomes("暖气不热，怎么办？", 101, 3265, 3698, 679, 4178, 8024, 2582, 720, 1215, 8043, 102);
        becomes("#标签# ￥100", 101, 108, 3403, 5041, 108, 8101, 8823, 102);
    }

    @Test
    public void capitalsAreNotUnknown() {
        becomes(
                "APP注册不了，iPhone13 打不开WiFi",
                101,
                8172,
                3800,
                1085,
                679,
                749,
                8024,
                8210,
                8679,
                2802,
                679,
                2458,
                8306,
                102);
    }

    @Test
    public void wordsAreCutIntoTheLongestPieces() {
        becomes(
                "nqbr unaffable  embedding's",
                101,
                156,
                8326,
                8204,
                8180,
                163,
                8374,
                9049,
                9609,
                13152,
                8765,
                9879,
                8221,
                112,
                161,
                102);
        becomes(
                "２０２６年11月22日 08:30-12:00",
                101,
                10327,
                8929,
                9234,
                2399,
                8111,
                3299,
                8130,
                3189,
                8142,
                131,
                8114,
                118,
                8110,
                131,
                8136,
                102);
    }

    @Test
    public void whatTheModelHasNeverSeenIsOnePieceThatSaysSo() {
        becomes("𠮷野家𪚥 emoji😀👍🏽 test", 101, 100, 7029, 2157, 100, 100, 10060, 102);
        becomes("한국어 かな ½ ①", 101, 100, 541, 8730, 100, 405, 102);
    }

    @Test
    public void nothingIsStillABeginningAndAnEnd() {
        becomes("", 101, 102);
        becomes(" \t\u0000\u200B\n", 101, 102);
    }

    @Test
    public void aTextThatIsTooLongIsCutAndEndsAllTheSame() {
        long[] numbers = new WordPiece(vocabulary).numbers("冷".repeat(2_000), 512);

        assertEquals(512, numbers.length);
        assertEquals(102, numbers[511]);
    }
}
