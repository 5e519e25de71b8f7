package dev.tenon.importer.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The word a source uses for a type.
 *
 * @param form what the word says about the form
 * @param scalar the scalar type in the terms of the description language, where the word names one; of an array that of its element
 * @param element of an array: the word for its element
 */
public record TypeWord(Form form, Optional<String> scalar, Optional<String> element) {
    private static final Pattern ARRAY = Pattern.compile(
            "(?:array|list|set|repeat ?list)\\s*(?:of\\s+|<\\s*|\\(\\s*|\\[\\s*)([\\w.]+)\\s*[>)\\]]?|([\\w.]+)\\s*\\[\\s*\\]|([\\w.]+|字符串|整数|整型|布尔|对象|结构体)\\s*(?:类型)?的?(?:数组|列表)"
                    + "|(string|integer|int|long|boolean|float|double|object|struct)s?\\s?(?:array|list)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile(
            "array|list|set|repeat|arraylist|(?:repeat|repeated) ?list|(?:array|list)<(?:array|list)\\b.*|数组|列表|集合");
    private static final Pattern STRUCT = Pattern.compile("struct|object|structure|class|对象|结构体|结构");
    private static final Pattern JSON =
            Pattern.compile("json|map|jsonobject|any|键值对|(?:hash)?map\\s*<.*>|dict(?:ionary)?"
                    + "|json\\s?(?:string|object|array|list|map|对象|字符串|数组|格式)");
    /** The content of a cell that says nothing. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "\u2014", "\u2013", "/", "无", "n/a", "null", "none");
    /** How long the value may be: {@code String[1,32]}. */
    private static final Pattern LENGTH = Pattern.compile("(?<=\\w)\\s?\\[[0-9][0-9,~ -]*]$");
    /** A remark after the word: a length, an encoding. */
    private static final Pattern REMARK = Pattern.compile("(?<=[\\w>\\]\\u4E00-\\u9FFF])\\s*[（(][^（()）]*[)）]$");

    /** No word for a type is longer; a sentence in its place is none. */
    private static final int LONGEST = 200;

    private static final Set<String> OBJECTS = Set.of("objects", "structs", "对象", "结构体");

    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("字符串", "string"),
            Map.entry("字符型", "string"),
            Map.entry("文本", "string"),
            Map.entry("枚举", "string"),
            Map.entry("日期", "string"),
            Map.entry("时间", "string"),
            Map.entry("整数", "integer"),
            Map.entry("整型", "integer"),
            Map.entry("整形", "integer"),
            Map.entry("数字", "integer"),
            Map.entry("short", "integer"),
            Map.entry("长整型", "long"),
            Map.entry("长整数", "long"),
            Map.entry("布尔", "boolean"),
            Map.entry("布尔型", "boolean"),
            Map.entry("布尔值", "boolean"),
            Map.entry("浮点", "float"),
            Map.entry("浮点型", "float"),
            Map.entry("浮点数", "float"),
            Map.entry("单精度", "float"),
            Map.entry("双精度", "double"),
            Map.entry("小数", "double"),
            Map.entry("数值", "integer"),
            Map.entry("32位整数", "integer"),
            Map.entry("64位整数", "long"),
            Map.entry("字符", "string"),
            Map.entry("枚举值", "string"),
            Map.entry("时间戳", "string"),
            Map.entry("utc时间", "string"),
            Map.entry("long integer", "long"),
            Map.entry("numeric", "integer"),
            Map.entry("byte", "integer"),
            Map.entry("uint", "long"),
            Map.entry("unsigned int", "long"),
            Map.entry("char", "string"),
            Map.entry("varchar", "string"),
            Map.entry("strings", "string"),
            Map.entry("integers", "integer"),
            Map.entry("enumeration", "string"),
            Map.entry("time", "string"),
            Map.entry("url", "string"),
            Map.entry("uuid", "string"),
            Map.entry("base64", "string"),
            Map.entry("true/false", "boolean"),
            Map.entry("string", "string"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("enum", "string"),
            Map.entry("date", "string"),
            Map.entry("datetime", "string"),
            Map.entry("timestamp", "string"),
            Map.entry("integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("number", "integer"),
            Map.entry("long", "long"),
            Map.entry("int64", "long"),
            Map.entry("bigint", "long"),
            Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean"),
            Map.entry("float", "float"),
            Map.entry("double", "double"),
            Map.entry("decimal", "decimal"),
            Map.entry("bigdecimal", "decimal"));

    /** What a word says about the form. */
    public enum Form {
        /** Nothing is written. */
        BLANK,
        /** One value. */
        SCALAR,
        /** A list whose element is named. */
        ARRAY,
        /** A list, no more is said. */
        LIST,
        /** A structure. */
        STRUCT,
        /** JSON text. */
        JSON,
        /** A word of its own, such as the name of another page. */
        OTHER
    }

    /** Reads the word. */
    public static TypeWord of(String raw) {
        String stripped = raw.strip();
        if (stripped.length() > LONGEST) {
            return new TypeWord(Form.OTHER, Optional.empty(), Optional.empty());
        }
        String word = ARRAY.matcher(stripped).matches()
                ? stripped
                : REMARK.matcher(stripped).replaceFirst("");
        String lower = word.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(lower)) {
            return new TypeWord(Form.BLANK, Optional.empty(), Optional.empty());
        }
        Optional<String> scalar = scalar(lower);
        if (scalar.isPresent()) {
            return new TypeWord(Form.SCALAR, scalar, Optional.empty());
        }
        Matcher array = ARRAY.matcher(word);
        if (array.matches()) {
            String element = Stream.of(array.group(1), array.group(2), array.group(3), array.group(4))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String one = element.toLowerCase(Locale.ROOT);
            return new TypeWord(
                    Form.ARRAY,
                    Optional.ofNullable(SCALARS.get(one))
                            .or(() -> Optional.ofNullable(SCALARS.get(one.replaceFirst("s$", "")))),
                    Optional.of(OBJECTS.contains(one) ? "object" : element));
        }
        if (LIST.matcher(lower).matches()) {
            return new TypeWord(Form.LIST, Optional.empty(), Optional.empty());
        }
        if (STRUCT.matcher(lower).matches()) {
            return new TypeWord(Form.STRUCT, Optional.empty(), Optional.empty());
        }
        return JSON.matcher(lower).matches()
                ? new TypeWord(Form.JSON, Optional.of("string"), Optional.empty())
                : new TypeWord(Form.OTHER, Optional.empty(), Optional.empty());
    }

    /** Looks a word up as it is, then without a length, then without the word for type at its end. */
    private static Optional<String> scalar(String lower) {
        String bare = LENGTH.matcher(lower).replaceFirst("");
        String type = bare.endsWith("类型") ? bare.substring(0, bare.length() - 2) : bare;
        String kind = type.endsWith("型") ? type.substring(0, type.length() - 1) : type;
        return Stream.of(lower, bare, type, kind)
                .map(SCALARS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns whether the element of an array is a structure as far as the word tells. */
    public boolean arrayOfStruct() {
        return form == Form.ARRAY && scalar.isEmpty();
    }
}
