package dev.tenon.spec.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The Java name of a wire name, by spelling alone: the same wire name gives the same result whatever else is described.
 *
 * <p>Results are ASCII identifiers of bounded length, so that they suit every source encoding and file system. Two wire
 * names may have the same result; the caller decides what a clash means.
 */
public final class JavaNames {
    private static final int LONGEST_COMPONENT = 100;
    private static final int LONGEST_TYPE = 60;
    private static final int LONGEST_CONSTANT = 200;

    private static final Pattern SMALL_BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[0-9])(?=[A-Z][a-z])");
    private static final Pattern CAPITALS_BEFORE_WORD = Pattern.compile("(?<=[A-Z])(?=[A-Z][a-z])");

    private JavaNames() {}

    /** The name of a record component, builder method or client method: {@code InstanceIds} is {@code instanceIds}. */
    public static String component(String wireName) {
        List<String> chunks = Chunks.of(wireName);
        StringBuilder name = new StringBuilder(decapitalise(chunks.get(0)));
        chunks.subList(1, chunks.size()).forEach(chunk -> name.append(capitalise(chunk)));
        String legal = Character.isDigit(name.charAt(0)) ? "value" + name : name.toString();
        return shorten(ReservedNames.isReservedComponent(legal) ? legal + "Value" : legal, wireName, LONGEST_COMPONENT);
    }

    /** The prefix of the types of an operation; never a type by itself, so that no name is reserved. */
    static String prefix(String action) {
        return shorten(capitalised(action), action, LONGEST_TYPE);
    }

    private static String capitalised(String wireName) {
        StringBuilder name = new StringBuilder();
        Chunks.of(wireName).forEach(chunk -> name.append(capitalise(chunk)));
        return Character.isDigit(name.charAt(0)) ? "Type" + name : name.toString();
    }

    /** The name of a type: {@code result-item} is {@code ResultItem}. */
    public static String type(String wireName) {
        String legal = capitalised(wireName);
        return shorten(ReservedNames.isReservedType(legal) ? legal + "Value" : legal, wireName, LONGEST_TYPE);
    }

    /** The name of an enum constant: {@code InvalidInstanceId.NotFound} is {@code INVALID_INSTANCE_ID_NOT_FOUND}. */
    public static String constant(String code) {
        StringBuilder name = new StringBuilder();
        for (String chunk : Chunks.of(code)) {
            String words = chunk.replace("IPv", "Ipv");
            words = SMALL_BEFORE_CAPITAL.matcher(words).replaceAll("_");
            words = CAPITALS_BEFORE_WORD.matcher(words).replaceAll("_");
            name.append(name.isEmpty() ? "" : "_").append(words.toUpperCase(Locale.ROOT));
        }
        String legal = Character.isDigit(name.charAt(0)) ? "CODE_" + name : name.toString();
        return shorten(legal.equals(ReservedNames.UNRECOGNIZED) ? legal + "_CODE" : legal, code, LONGEST_CONSTANT);
    }

    /** Eight hexadecimal digits that depend only on the text. */
    static String hash(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }

    private static String shorten(String name, String wireName, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        return name.substring(0, longest - 9) + "_" + hash(wireName);
    }

    private static String capitalise(String chunk) {
        return Character.toUpperCase(chunk.charAt(0)) + chunk.substring(1);
    }

    /**
     * Writes a leading acronym in lower case: {@code OSType} is {@code osType}, {@code VSwitchId} is {@code vSwitchId}.
     */
    private static String decapitalise(String chunk) {
        if (chunk.startsWith("IPv")) {
            return "ipv" + chunk.substring(3);
        }
        int capitals = 0;
        while (capitals < chunk.length() && Character.isUpperCase(chunk.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals < chunk.length() && Character.isLowerCase(chunk.charAt(capitals));
        int small = capitals > 1 && wordFollows ? capitals - 1 : capitals;
        return chunk.substring(0, small).toLowerCase(Locale.ROOT) + chunk.substring(small);
    }
}
