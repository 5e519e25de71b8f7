package dev.tenon.importer.block;

import dev.tenon.importer.text.Texts;
import java.util.List;
import java.util.Map;

/** Recognises the titles of the sections of a page, in either language and many spellings. */
public final class Sections {
    private static final List<String> EXAMPLES = List.of("示例", "样例", "举例", "例子", "example", "sample", "demo");
    private static final List<String> ERRORS = List.of(
            "错误码",
            "错误代码",
            "错误信息",
            "错误列表",
            "错误返回",
            "错误响应",
            "错误说明",
            "错误描述",
            "异常码",
            "异常信息",
            "返回码",
            "errorcode",
            "errors",
            "errorinformation",
            "errormessage",
            "errorlist",
            "errordescription",
            "errorresponse",
            "exceptions",
            "exceptioncode",
            "statuscode");
    private static final List<String> RESPONSE = List.of(
            "返回参数",
            "返回数据",
            "返回结果",
            "返回字段",
            "返回值",
            "返回信息",
            "返回元素",
            "返回属性",
            "返回内容",
            "返回说明",
            "返回对象",
            "响应",
            "输出参数",
            "输出结果",
            "输出字段",
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
            "returnedfield",
            "returnedelement",
            "returnedvalue",
            "returnresult",
            "returnfield",
            "returnelement",
            "outputparameter",
            "outputfield",
            "outputelement",
            "response");
    private static final List<String> REQUEST = List.of(
            "请求参数",
            "请求字段",
            "请求元素",
            "请求数据",
            "入参",
            "输入参数",
            "输入字段",
            "接口参数",
            "参数列表",
            "参数说明",
            "参数描述",
            "requestparameter",
            "requestfield",
            "requestelement",
            "requestdata",
            "inputparameter",
            "inputfield",
            "parameterdescription",
            "parameterlist",
            "parameters");
    /** Titles that say no more than that. */
    private static final Map<String, Kind> WHOLE = Map.of(
            "请求", Kind.REQUEST,
            "参数", Kind.REQUEST,
            "输入", Kind.REQUEST,
            "request", Kind.REQUEST,
            "parameter", Kind.REQUEST,
            "input", Kind.REQUEST,
            "返回", Kind.RESPONSE,
            "输出", Kind.RESPONSE,
            "output", Kind.RESPONSE,
            "returns", Kind.RESPONSE);

    private static final List<String> COMMON = List.of("公共", "通用", "common", "public", "global");

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

    /** Returns what a heading announces. */
    public static Kind kind(String heading) {
        String key = Texts.key(heading);
        if (contains(key, EXAMPLES)) {
            return Kind.EXAMPLES;
        }
        if (contains(key, ERRORS)) {
            return Kind.ERRORS;
        }
        if (COMMON.stream().anyMatch(key::startsWith)) {
            // What all operations have in common is no part of this one.
            return Kind.OTHER;
        }
        if (contains(key, RESPONSE)) {
            return Kind.RESPONSE;
        }
        return contains(key, REQUEST) ? Kind.REQUEST : WHOLE.getOrDefault(key, Kind.OTHER);
    }

    /** Returns whether a line of a page without marked headings is the title of a section. */
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
            "描述",
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
