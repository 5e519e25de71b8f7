package dev.tenon.importer;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether each value of an example has a field that reads it and gives it back as it is written, whatever the form of its lists. */
final class ExampleFit {
    private final Set<String> unsayable;
    private final List<String> misfits = new ArrayList<>();
    private int leaves;
    private int waiting;

    /**
     * Prepares.
     *
     * @param unsayable the paths of fields that the language cannot say yet
     */
    ExampleFit(Set<String> unsayable) {
        this.unsayable = new TreeSet<>(unsayable);
    }

    int leaves() {
        return leaves;
    }

    /** Gives how many values wait for the language. */
    int waiting() {
        return waiting;
    }

    List<String> misfits() {
        return misfits;
    }

    void check(ExampleNode root, List<ResponseField> fields) {
        struct("", root, fields);
    }

    private void struct(String path, ExampleNode node, List<ResponseField> fields) {
        if (!(node instanceof Members members)) {
            blankOr(path, node, "a value stands for a structure");
            return;
        }
        for (Member member : members.members()) {
            String below = path.isEmpty() ? member.name() : path + "." + member.name();
            Optional<ResponseField> field = fields.stream()
                    .filter(known -> known.wireName().equals(member.name()))
                    .findFirst();
            if (field.isPresent()) {
                value(below, member.node(), field.get().type());
            } else {
                int count = count(member.node());
                leaves += count;
                if (unsayable.contains(below)) {
                    waiting += count;
                } else if (count > 0) {
                    misfits.add(below + " has no field");
                }
            }
        }
    }

    private static int count(ExampleNode node) {
        if (node instanceof Members members) {
            return members.members().stream()
                    .mapToInt(member -> count(member.node()))
                    .sum();
        }
        return node instanceof Items items
                ? items.items().stream().mapToInt(ExampleFit::count).sum()
                : 1;
    }

    private void value(String path, ExampleNode node, FieldType type) {
        if (type instanceof FieldType.Struct struct) {
            struct(path, node, struct.fields());
        } else if (type instanceof FieldType.ListOf list) {
            list(path, node, list);
        } else if (node instanceof Scalar scalar) {
            leaves++;
            FieldType.Scalar leaf = (FieldType.Scalar) type;
            if (scalar.literal() != Literal.NULL
                    && !scalar.text().isEmpty()
                    && !givesBack(leaf.kind(), scalar.text())) {
                misfits.add(path + " is no " + leaf.kind() + ": " + scalar.text());
            }
        } else {
            blankOr(path, node, "a structure stands for a value");
        }
    }

    private void list(String path, ExampleNode node, FieldType.ListOf list) {
        String item = list.elementName().orElse("");
        Set<String> known = list.element() instanceof FieldType.Struct struct
                ? struct.fields().stream().map(ResponseField::wireName).collect(Collectors.toSet())
                : Set.of();
        for (ExampleNode element : elements(node, item, known)) {
            value(path, element, list.element());
        }
    }

    /** Gives the elements of a list in any of the forms that servers send, under another name too where no field has it. */
    private static List<ExampleNode> elements(ExampleNode node, String item, Set<String> known) {
        if (node instanceof Items items) {
            List<ExampleNode> inner = new ArrayList<>();
            for (ExampleNode each : items.items()) {
                boolean wrapper = each instanceof Members members
                        && members.members().size() == 1
                        && members.members().get(0).name().equals(item);
                inner.addAll(wrapper ? elements(each, item, known) : List.of(each));
            }
            return inner;
        }
        if (node instanceof Members members && !members.members().isEmpty()) {
            String first = members.members().get(0).name();
            boolean oneName =
                    members.members().stream().allMatch(member -> member.name().equals(first));
            boolean named = first.equals(item) || (!item.isEmpty() && !known.contains(first));
            if (oneName && named) {
                List<ExampleNode> inner = new ArrayList<>();
                members.members()
                        .forEach(member -> inner.addAll(
                                member.node() instanceof Items items ? items.items() : List.of(member.node())));
                return inner;
            }
            return List.of(node);
        }
        if (node instanceof Members) {
            return List.of();
        }
        return node instanceof Scalar scalar && scalar.text().isBlank() ? List.of() : List.of(node);
    }

    private void blankOr(String path, ExampleNode node, String problem) {
        int count = count(node);
        leaves += count;
        boolean blank = node instanceof Scalar scalar && scalar.text().isBlank();
        if (count > 0 && !blank) {
            misfits.add(path + ": " + problem);
        }
    }

    private static boolean givesBack(ScalarKind kind, String text) {
        try {
            return switch (kind) {
                case INTEGER -> String.valueOf(Integer.parseInt(text)).equals(text);
                case LONG -> String.valueOf(Long.parseLong(text)).equals(text);
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case FLOAT -> String.valueOf(Float.parseFloat(text)).equals(text);
                case DOUBLE -> String.valueOf(Double.parseDouble(text)).equals(text);
                case DECIMAL -> new BigDecimal(text).toPlainString().equals(text);
                case STRING, TIMESTAMP -> true;
            };
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
