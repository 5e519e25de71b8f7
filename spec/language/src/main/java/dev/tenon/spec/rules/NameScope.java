package dev.tenon.spec.rules;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the members of one record their names; two members with one name are reported with both places. */
final class NameScope {
    private static final Pattern COMPONENT = Pattern.compile("[a-z][A-Za-z0-9_]{0,99}");

    private record Member(String shown, SourceLocation location) {}

    private final Diagnostics diagnostics;
    private final Map<String, Member> members = new HashMap<>();

    NameScope(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Decides the name of a member.
     *
     * @param wireName its wire name and place
     * @param shown how messages name it
     * @param override the name the author decided
     * @param yields whether the member takes a longer name if its own is taken, as deprecated ones do
     */
    String take(Located<String> wireName, String shown, Optional<Located<String>> override, boolean yields) {
        String name = override.map(this::checked).orElseGet(() -> JavaNames.component(wireName.value()));
        if (yields && override.isEmpty() && members.containsKey(name)) {
            name = "deprecated" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        Member member = new Member(shown, wireName.location());
        Member first = members.putIfAbsent(name, member);
        if (first != null) {
            String message = Printable.quote(shown) + " and " + Printable.quote(first.shown())
                    + " would both be named '" + name + "' in Java; give one of them a 'javaName'";
            diagnostics.error(Rule.NAME_CLASH, wireName.location(), first.location(), message);
        }
        return name;
    }

    private String checked(Located<String> override) {
        String name = override.value();
        if (!COMPONENT.matcher(name).matches() || ReservedNames.isReservedComponent(name)) {
            String message = "'javaName' cannot be " + Printable.quote(name)
                    + "; use a Java name that is not taken: letters, digits and '_', beginning with a"
                    + " lower-case letter";
            diagnostics.error(Rule.BAD_NAME, override.location(), message);
        }
        return name;
    }
}
