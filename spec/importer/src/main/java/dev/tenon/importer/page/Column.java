package dev.tenon.importer.page;

import dev.tenon.importer.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a table holds, by its title in either language. */
enum Column {
    NAME(
            "名称",
            "参数",
            "参数名",
            "参数名称",
            "字段",
            "字段名",
            "字段名称",
            "属性",
            "属性名",
            "返回值",
            "元素",
            "元素名",
            "name",
            "parameter",
            "parameters",
            "parametername",
            "field",
            "fieldname",
            "element",
            "elementname",
            "attribute",
            "property",
            "key"),
    TYPE("类型", "数据类型", "参数类型", "字段类型", "type", "datatype", "parametertype", "fieldtype"),
    REQUIRED(
            "是否必选",
            "是否必需",
            "是否必须",
            "是否必填",
            "必选",
            "必需",
            "必填",
            "必须",
            "必选参数",
            "required",
            "requiredornot",
            "isrequired",
            "mandatory",
            "require"),
    OPTIONAL("可选", "是否可选", "optional"),
    EXAMPLE(
            "示例值",
            "示例",
            "样例",
            "样例值",
            "举例",
            "取值样例",
            "取值示例",
            "参数示例",
            "example",
            "examplevalue",
            "sample",
            "samplevalue",
            "exampledata"),
    DESCRIPTION(
            "描述",
            "说明",
            "含义",
            "语义",
            "参数说明",
            "备注",
            "解释",
            "解决方案",
            "处理建议",
            "description",
            "note",
            "notes",
            "remarks",
            "remark",
            "meaning",
            "semantics",
            "explanation",
            "solution",
            "comment",
            "descriptions",
            "cause",
            "原因"),
    HTTP(
            "httpcode",
            "http状态码",
            "http返回码",
            "http错误码",
            "httpstatuscode",
            "httpstatus",
            "http",
            "状态码",
            "statuscode",
            "status",
            "http码",
            "http返回值",
            "httperrorcode",
            "http响应码",
            "httpstatuscodes",
            "返回码"),
    CODE("错误码", "错误代码", "错误编码", "代码", "errorcode", "code", "error", "errorcodes", "错误码errorcode", "错误", "errorname"),
    MESSAGE(
            "错误信息",
            "错误消息",
            "错误提示",
            "错误描述",
            "返回信息",
            "信息",
            "errormessage",
            "message",
            "errormsg",
            "errormessages",
            "errordescription"),
    POSITION("位置", "参数位置", "position", "location", "in", "parameterposition"),
    DEFAULT("默认值", "缺省值", "默认", "缺省", "default", "defaultvalue", "defaults", "defaultvalues"),
    VALUES(
            "取值",
            "取值范围",
            "可选值",
            "枚举值",
            "有效值",
            "可能值",
            "合法值",
            "values",
            "validvalues",
            "validvalue",
            "allowedvalues",
            "possiblevalues",
            "enumvalues",
            "valuerange",
            "range"),
    LENGTH("长度", "最大长度", "长度限制", "长度范围", "length", "maxlength", "maximumlength", "lengthlimit"),
    OTHER();

    private static final List<Word> FIELD_WORDS = List.of(
            Word.of("必选|必填|必须|必需|必传|必输|required|mandatory|necess|compulsory", REQUIRED),
            Word.of("可选|可空|为空|选填|optional|nullable", OPTIONAL),
            Word.of("类型|types?$", TYPE),
            Word.of("示例|样例|例子|举例|范例|参考值|example|sample|^eg$|forinstance", EXAMPLE),
            Word.of(
                    "描述|说明|备注|含义|释义|解释|意义|用途|作用|description|remark|meaning|instruction|definition|detail|note|comment|explanation|purpose|usage",
                    DESCRIPTION),
            Word.of("名称|参数名|字段名|节点|属性|parameter|field|name$", NAME));
    private static final List<Word> ERROR_WORDS = List.of(
            Word.of("http|状态码|statuscode", HTTP),
            Word.of("错误码|错误代码|异常码|错误类型|错误名|errorcode|errortype|exceptioncode", CODE),
            Word.of("信息|消息|提示|详情|内容|message|information|info$|detail|prompt", MESSAGE),
            Word.of("描述|说明|原因|description|reason|cause", DESCRIPTION));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> titles;

    Column(String... titles) {
        this.titles = Set.of(titles);
    }

    /** Returns what a column of a parameter or field table holds. */
    static Column ofFieldTitle(String title) {
        Column column =
                firstOf(title, NAME, TYPE, REQUIRED, OPTIONAL, EXAMPLE, DESCRIPTION, POSITION, DEFAULT, VALUES, LENGTH);
        return column == OTHER ? bySpeech(title, FIELD_WORDS) : column;
    }

    /** Returns what a column of an error table holds. */
    static Column ofErrorTitle(String title) {
        Column column = firstOf(title, HTTP, CODE, MESSAGE, DESCRIPTION);
        return column == OTHER ? bySpeech(title, ERROR_WORDS) : column;
    }

    /** A title in both languages, or with a remark in it, is known by the words in it, the most telling first. */
    private static Column bySpeech(String title, List<Word> words) {
        String key = Texts.key(title);
        return words.stream()
                .filter(word -> word.pattern().matcher(key).find())
                .map(Word::column)
                .findFirst()
                .orElse(OTHER);
    }

    /** A word in a title, and what it says of the column. */
    private record Word(Pattern pattern, Column column) {
        static Word of(String pattern, Column column) {
            return new Word(Pattern.compile(pattern), column);
        }
    }

    private static Column firstOf(String title, Column... columns) {
        String key = Texts.key(title);
        for (Column column : columns) {
            if (column.titles.contains(key)) {
                return column;
            }
        }
        return OTHER;
    }
}
