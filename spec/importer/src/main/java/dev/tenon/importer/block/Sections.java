package dev.tenon.importer.block;

import dev.tenon.importer.text.Texts;
import java.util.List;

/** Recognises the titles of the sections of a page, in either language and many spellings. */
public final class Sections {
    private static final List<String> EXAMPLES = List.of("示例", "样例", "example", "sample", "demo");
    private static final List<String> ERRORS = List.of("错误码", "错误代码", "返回码", "errorcode", "errors", "errorinformation");
    private static final List<String> RESPONSE = List.of(
            "返回参数",
            "返回数据",
            "返回结果",
            "返回字段",
            "返回值",
            "响应参数",
            "响应元素",
            "出参",
            "responseparameter",
            "responseelement",
            "responsedata",
            "responsefield",
            "returnparameter",
            "returneddata",
            "returnedparameter",
            "returndata",
            "returnvalue",
            "returnedresult",
            "response");
    private static final List<String> REQUEST =
            List.of("请求参数", "入参", "输入参数", "接口参数", "requestparameter", "inputparameter", "parameters");

    private Sections() {}

    /** The kind of a section. */
    public enum Kind {
        /** The parameters. */
        REQUEST,
        /** The fields of a response. */
        RESPONSE,
        /** Example requests and responses. */
        EXAMPLES,
        /** The error codes. */
        ERRORS,
        /** Anything else. */
        OTHER
    }

    /** Tells what a heading announces. */
    public static Kind kind(String heading) {
        String key = Texts.key(heading);
        if (contains(key, EXAMPLES)) {
            return Kind.EXAMPLES;
        }
        if (contains(key, ERRORS)) {
            return Kind.ERRORS;
        }
        if (contains(key, RESPONSE)) {
            return Kind.RESPONSE;
        }
        return contains(key, REQUEST) ? Kind.REQUEST : Kind.OTHER;
    }

    /** Tells whether a line of a page without marked headings is the title of a section. */
    public static boolean isTitleLine(String line) {
        if (line.isEmpty()
                || line.length() > 40
                || line.indexOf('|') >= 0
                || ".。:：,，".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        return PLAIN_TITLES.contains(Texts.key(line));
    }

    private static final List<String> PLAIN_TITLES = List.of(
            "operationdescription",
            "description",
            "tryitnow",
            "debugging",
            "test",
            "ramauthorization",
            "authorizationinformation",
            "authorization",
            "requestsyntax",
            "requestparameters",
            "responseparameters",
            "responseelements",
            "responsesyntax",
            "examples",
            "samplesuccessresponses",
            "errorcodes",
            "changehistory",
            "releasenotes",
            "接口说明",
            "调试",
            "授权信息",
            "ram授权",
            "请求语法",
            "请求参数",
            "返回参数",
            "返回数据",
            "返回语法",
            "响应参数",
            "响应元素",
            "示例",
            "错误码",
            "变更历史");

    private static boolean contains(String key, List<String> words) {
        return words.stream().anyMatch(key::contains);
    }
}
