package org.yihaotong.engine.assessment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.engine.words.Words;

/**
 * Arithmetic over measures: {@code + - * /}, brackets, numbers. Total: what divides by nothing has no value, and so has
 * whatever is counted with it.
 */
final class Formula {

    private static final int DEEPEST = 40;

    private final Node root;
    private final Set<Measure> measures;

    private Formula(Node root, Set<Measure> measures) {
        this.root = root;
        this.measures = measures;
    }

    private sealed interface Node {}

    private record Constant(double value) implements Node {}

    private record Count(Measure measure) implements Node {}

    private record Minus(Node part) implements Node {}

    private record Pair(char sign, Node left, Node right) implements Node {}

    /** Reads a formula; {@link UnreadableException} names the place where it cannot go on. */
    static Formula parse(String text) {
        Reader reader = new Reader(new Scanner(text));
        Node root = reader.sum(0);
        reader.scanner.end();
        return new Formula(root, reader.measures);
    }

    /** What it counts. */
    Set<Measure> measures() {
        return measures;
    }

    /** The value for these counts; empty where something is divided by nothing. */
    OptionalDouble value(ToLongFunction<Measure> counts) {
        double value = value(root, counts);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double value(Node node, ToLongFunction<Measure> counts) {
        if (node instanceof Constant n) {
            return n.value();
        }
        if (node instanceof Count c) {
            return counts.applyAsLong(c.measure());
        }
        if (node instanceof Minus m) {
            return -value(m.part(), counts);
        }
        Pair pair = (Pair) node;
        double left = value(pair.left(), counts);
        double right = value(pair.right(), counts);
        return switch (pair.sign()) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> right == 0 ? Double.NaN : left / right;
        };
    }

    /** What stands above the line, if the formula is one fraction. */
    Optional<String> numerator() {
        return fraction().map(f -> say(f.left()));
    }

    /** What stands below it. */
    Optional<String> denominator() {
        return fraction().map(f -> say(f.right()));
    }

    private Optional<Pair> fraction() {
        return root instanceof Pair p && p.sign() == '/' ? Optional.of(p) : Optional.empty();
    }

    @Override
    public String toString() {
        return say(root);
    }

    private static String say(Node node) {
        if (node instanceof Constant n) {
            return n.value() == Math.rint(n.value()) && Math.abs(n.value()) < 1e15
                    ? String.valueOf((long) n.value())
                    : java.math.BigDecimal.valueOf(n.value()).toPlainString();
        }
        if (node instanceof Count c) {
            return c.measure().word();
        }
        if (node instanceof Minus m) {
            return "-" + bracketed(m.part());
        }
        Pair pair = (Pair) node;
        return bracketed(pair.left()) + " " + pair.sign() + " " + bracketed(pair.right());
    }

    private static String bracketed(Node node) {
        return node instanceof Pair || node instanceof Minus ? "(" + say(node) + ")" : say(node);
    }

    private static final class Reader {

        private final Scanner scanner;
        private final Set<Measure> measures = EnumSet.noneOf(Measure.class);

        Reader(Scanner scanner) {
            this.scanner = scanner;
        }

        Node sum(int depth) {
            Node left = product(depth);
            while (scanner.peek().is("+") || scanner.peek().is("-")) {
                char sign = scanner.take().text().charAt(0);
                left = new Pair(sign, left, product(depth));
            }
            return left;
        }

        private Node product(int depth) {
            Node left = factor(depth);
            while (scanner.peek().is("*") || scanner.peek().is("/")) {
                char sign = scanner.take().text().charAt(0);
                left = new Pair(sign, left, factor(depth));
            }
            return left;
        }

        private Node factor(int depth) {
            Scanner.Token token = scanner.take();
            if (depth > DEEPEST) {
                throw new UnreadableException(token.at(), Words.say("formula.too-deep", token.at()));
            }
            if (token.is("(")) {
                Node inner = sum(depth + 1);
                scanner.demand(")");
                return inner;
            }
            if (token.is("-")) {
                return new Minus(factor(depth + 1));
            }
            return token.isNumber() ? number(token) : count(token);
        }

        private static Node number(Scanner.Token token) {
            if (!token.text().matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
                throw Scanner.unexpected(token, Words.say("formula.wanted-number"));
            }
            return new Constant(Double.parseDouble(token.text()));
        }

        private Node count(Scanner.Token token) {
            if (!token.isWord()) {
                throw Scanner.unexpected(token, Words.say("formula.wanted-operand"));
            }
            Measure measure = Measure.of(token.text())
                    .orElseThrow(() -> new UnreadableException(
                            token.at(), Words.say("formula.no-measure", token.at(), token.text())));
            measures.add(measure);
            return new Count(measure);
        }
    }
}
