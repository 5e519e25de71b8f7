package dev.tenon.importer;

import dev.tenon.importer.block.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Other words for the titles and the headers of pages. */
final class MutatedWords {
    private MutatedWords() {}

    static void add(Map<String, UnaryOperator<String>> mutations) {
        titles(mutations);
        headers(mutations);
    }

    private static void titles(Map<String, UnaryOperator<String>> mutations) {
        String[][] titles = {
            {"入参", "出参", "样例", "错误代码"},
            {"请求参数说明", "返回结果", "调用示例", "错误码列表"},
            {"输入参数", "输出参数", "请求与返回示例", "返回错误码"},
            {"参数列表", "响应参数", "示例代码", "错误信息"},
            {"请求字段", "响应字段", "举例", "异常码"},
            {"Request Parameters", "Response Elements", "Sample requests", "Error Codes"},
            {"Input parameters", "Output parameters", "Sample code", "Errors"},
            {"Parameters", "Returned parameters", "Demo", "Error information"},
            {"Request fields", "Returned fields", "Sample", "Error messages"},
            {"Request", "Response", "Example", "Error code list"},
            {"Parameter description", "Return values", "Sample requests and responses", "Common errors"},
            {"1. Request parameters", "2. Response parameters", "3. Examples", "4. Error codes"},
            {"一、请求参数", "二、返回参数", "三、示例", "四、错误码"},
            {"What to send", "What comes back", "Examples", "What may go wrong"},
            {"**Request parameters**", "**Response parameters**", "**Examples**", "**Error codes**"}
        };
        for (String[] names : titles) {
            mutations.put(
                    "titles " + String.join(", ", names),
                    page -> MutatedPages.blocks(
                            page,
                            block -> block instanceof Block.Heading heading
                                    ? new Block.Heading(heading.line(), heading.level(), title(heading, names))
                                    : block));
        }
    }

    private static String title(Block.Heading heading, String[] names) {
        String key = heading.text().toLowerCase(Locale.ROOT).replace(" ", "");
        return heading.level() != 2
                ? heading.text()
                : key.startsWith("请求参数") || key.startsWith("requestparameters")
                        ? names[0]
                        : key.startsWith("返回") || key.startsWith("responseparameters")
                                ? names[1]
                                : key.startsWith("示例") || key.startsWith("examples")
                                        ? names[2]
                                        : key.startsWith("错误码") || key.startsWith("errorcodes")
                                                ? names[3]
                                                : heading.text();
    }

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("名称", List.of("参数名称", "参数", "字段", "参数名", "Name", "Parameter name", "属性名称", "节点名")),
            Map.entry("类型", List.of("数据类型", "参数类型", "字段类型", "类型", "Type", "Data type", "值类型", "类型")),
            Map.entry("是否必选", List.of("必选", "是否必填", "必填", "是否必须", "Required", "Required?", "是否必需", "必须")),
            Map.entry("是否必需", List.of("必选", "是否必填", "必填", "是否必须", "Required", "Required?", "是否必需", "必须")),
            Map.entry("示例值", List.of("示例", "样例", "举例", "参考值", "Example value", "Sample", "例子", "示例值")),
            Map.entry("描述", List.of("说明", "含义", "备注", "参数说明", "Description", "Remarks", "参数描述", "详细说明")),
            Map.entry(
                    "HttpCode",
                    List.of(
                            "HTTP状态码",
                            "HTTP 状态码",
                            "状态码",
                            "HTTP Code",
                            "HTTP status code",
                            "HTTP Status",
                            "HTTP返回码",
                            "Http码")),
            Map.entry("错误码", List.of("错误代码", "错误码", "异常码", "错误编码", "Error code", "Error Code", "错误码", "Code")),
            Map.entry("错误信息", List.of("错误消息", "错误提示", "错误描述", "Message", "Error message", "Message", "错误信息", "错误详情")),
            Map.entry(
                    "Parameter",
                    List.of(
                            "Name",
                            "Parameter name",
                            "Field",
                            "Field name",
                            "Item",
                            "Attribute",
                            "Element",
                            "Property")),
            Map.entry(
                    "Name",
                    List.of(
                            "Name",
                            "Parameter name",
                            "Field",
                            "Field name",
                            "Item",
                            "Attribute",
                            "Element",
                            "Property")),
            Map.entry(
                    "Type",
                    List.of(
                            "Data type",
                            "Type",
                            "Data Type",
                            "Value type",
                            "Field type",
                            "Type",
                            "Parameter type",
                            "Types")),
            Map.entry(
                    "Required",
                    List.of(
                            "Mandatory",
                            "Required?",
                            "Required or not",
                            "Required",
                            "Is required",
                            "Required (Yes/No)",
                            "Mandatory?",
                            "Necessity")),
            Map.entry(
                    "Example",
                    List.of(
                            "Example value",
                            "Sample value",
                            "Sample",
                            "Examples",
                            "Example",
                            "e.g.",
                            "Sample data",
                            "For example")),
            Map.entry(
                    "Description",
                    List.of(
                            "Remarks",
                            "Note",
                            "Explanation",
                            "Meaning",
                            "Details",
                            "Comment",
                            "Definition",
                            "Instructions")),
            Map.entry(
                    "HTTP status code",
                    List.of(
                            "HTTP code",
                            "Status code",
                            "HTTP Status",
                            "HTTP status",
                            "HttpCode",
                            "Http Status Code",
                            "HTTP return code",
                            "HTTP response code")),
            Map.entry(
                    "Error code",
                    List.of(
                            "Code",
                            "ErrorCode",
                            "Error",
                            "Error codes",
                            "Error code",
                            "Error Code",
                            "Error name",
                            "Error type")),
            Map.entry(
                    "Error message",
                    List.of(
                            "Message",
                            "Error Message",
                            "Error information",
                            "Error messages",
                            "Error info",
                            "Error details",
                            "ErrorMessage",
                            "Prompt")));

    private static void headers(Map<String, UnaryOperator<String>> mutations) {
        for (int number = 0; number < 8; number++) {
            int choice = number;
            mutations.put(
                    "headers " + number,
                    page -> MutatedPages.blocks(
                            page,
                            block -> block instanceof Block.Table table
                                    ? new Block.Table(
                                            table.line(),
                                            table.header().stream()
                                                    .map(title -> WORDS.containsKey(title.strip())
                                                            ? WORDS.get(title.strip())
                                                                    .get(choice)
                                                            : title)
                                                    .toList(),
                                            table.rows())
                                    : block));
        }
    }
}
