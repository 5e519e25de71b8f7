package dev.tenon.processor;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Lists the members of a type, as planned and as parsed, in words that can be compared. */
final class Plan {
    private final List<String> members = new ArrayList<>();
    private final Map<String, List<String>> components;

    private Plan(Map<String, List<String>> components) {
        this.components = components;
    }

    /**
     * The members that a type was planned to have.
     *
     * @param components the planned components of records, by name
     */
    static List<String> of(TypeSpec type, Map<String, List<String>> components) {
        Plan plan = new Plan(components);
        plan.add(type, "");
        return plan.sorted();
    }

    /** The members that a parsed type has. */
    static List<String> of(ClassTree type) {
        Plan plan = new Plan(Map.of());
        plan.add(type, "");
        return plan.sorted();
    }

    private List<String> sorted() {
        Collections.sort(members);
        return members;
    }

    private void add(TypeSpec type, String owner) {
        String name = owner + type.name();
        members.add("type " + name);
        if (type.kind() == TypeSpec.Kind.RECORD) {
            members.add(record(name, components.getOrDefault(name, List.of())));
        }
        type.enumConstants().keySet().forEach(constant -> members.add("field " + name + "." + constant));
        type.fieldSpecs().forEach(field -> members.add("field " + name + "." + field.name()));
        for (MethodSpec method : type.methodSpecs()) {
            members.add(method(name, method.name(), method.parameters().size()));
        }
        if (!type.staticBlock().isEmpty()) {
            members.add("block " + name);
        }
        type.typeSpecs().forEach(nested -> add(nested, name + "."));
    }

    /** A compact constructor shows its parameters only once it is parsed. */
    private static String method(String owner, String name, int parameters) {
        return "method " + owner + "." + name + (name.equals("<init>") ? "" : "/" + parameters);
    }

    private static String record(String name, List<String> components) {
        return "record " + name + "(" + String.join(", ", components) + ")";
    }

    /** A record has no other fields of instances. */
    private static boolean isComponent(ClassTree type, VariableTree field) {
        return type.getKind() == Tree.Kind.RECORD
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void add(ClassTree type, String owner) {
        String name = owner + type.getSimpleName();
        members.add("type " + name);
        List<String> components = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field) {
                if (isComponent(type, field)) {
                    components.add(field.getName().toString());
                } else {
                    members.add("field " + name + "." + field.getName());
                }
            } else if (member instanceof MethodTree method) {
                members.add(method(
                        name,
                        method.getName().toString(),
                        method.getParameters().size()));
            } else if (member instanceof ClassTree nested) {
                add(nested, name + ".");
            } else if (member instanceof BlockTree) {
                members.add("block " + name);
            } else {
                members.add(member.getKind() + " " + name);
            }
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            members.add(record(name, components));
        }
    }
}
