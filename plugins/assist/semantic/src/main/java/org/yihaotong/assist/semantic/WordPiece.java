package org.yihaotong.assist.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Cuts a text into the pieces of a vocabulary, as BERT does: at blanks, around each Chinese character and each sign, then by the
 * longest pieces from the left. Capitals become small first, for the vocabulary has no others.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        unknown = vocabulary.number("[UNK]").orElseThrow();
        begin = vocabulary.number("[CLS]").orElseThrow();
        end = vocabulary.number("[SEP]").orElseThrow();
    }

    /** The numbers of a text's pieces between the marks of beginning and end; at most {@code limit}. */
    long[] numbers(String text, int limit) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(begin);
        for (String word : words(text)) {
            addPieces(word, numbers);
            if (numbers.size() >= limit) {
                break;
            }
        }
        List<Integer> kept = numbers.subList(0, Math.min(numbers.size(), limit - 1));
        return LongStream.concat(kept.stream().mapToLong(Integer::longValue), LongStream.of(end))
                .toArray();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            boolean stands = isChinese(character) || isSign(character);
            if (stands || isBlank(character)) {
                close(word, words);
            }
            if (stands) {
                words.add(Character.toString(character));
            } else if (!isBlank(character) && !isNothing(character)) {
                word.appendCodePoint(character);
            }
        });
        close(word, words);
        return words;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void addPieces(String word, List<Integer> numbers) {
        int before = numbers.size();
        int from = 0;
        while (from < word.length() && word.codePointCount(0, word.length()) <= LONGEST_WORD) {
            int to = word.length();
            Optional<Integer> piece = Optional.empty();
            for (; to > from && piece.isEmpty(); to -= piece.isEmpty() ? 1 : 0) {
                piece = vocabulary.number((from == 0 ? "" : "##") + word.substring(from, to));
            }
            if (piece.isEmpty()) {
                break;
            }
            numbers.add(piece.get());
            from = to;
        }
        if (from < word.length()) {
            numbers.subList(before, numbers.size()).clear();
            numbers.add(unknown);
        }
    }

    private static boolean isBlank(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }

    private static boolean isNothing(int character) {
        int type = Character.getType(character);
        return character == 0
                || character == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isChinese(int character) {
        return (character >= 0x4E00 && character <= 0x9FFF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0x20000 && character <= 0x2CEAF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    private static boolean isSign(int character) {
        int type = Character.getType(character);
        boolean ascii = character > 32 && character < 127 && !Character.isLetterOrDigit(character);
        return ascii
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
