package dev.tenon.cli.internal.diff;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a description tells facts of.
 *
 * @param kind what it is
 * @param owner the operation, enumeration or structure it belongs to; empty where it is one itself, or belongs to the service
 * @param name its name within the owner; empty for the service
 */
record Element(Kind kind, String owner, String name) implements Comparable<Element> {
    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::owner).thenComparing(Element::kind).thenComparing(Element::name);

    private static final Set<Kind> NESTED = Set.of(Kind.PARAMETER, Kind.FIELD, Kind.MEMBER, Kind.INPUT);

    @Override
    public int compareTo(Element other) {
        return ORDER.compare(this, other);
    }

    /** What it is a part of: it comes and goes with that. */
    Optional<Element> parent() {
        if (NESTED.contains(kind)) {
            String outer = name.endsWith(".N") ? name.substring(0, name.length() - 2) : name;
            int dot = outer.lastIndexOf('.');
            if (dot >= 0) {
                return Optional.of(new Element(kind, owner, outer.substring(0, dot)));
            }
        }
        Kind whole = kind == Kind.MEMBER || kind == Kind.INPUT ? Kind.STRUCTURE : Kind.OPERATION;
        return owner.isEmpty() || kind == Kind.VALUE ? Optional.empty() : Optional.of(new Element(whole, "", owner));
    }

    /** Its name in a sentence, as Markdown. */
    String words() {
        String of = owner.isEmpty() ? "" : " of `" + owner + "`";
        return name.isEmpty() ? kind.words() : kind.words() + " `" + name + "`" + of;
    }
}
