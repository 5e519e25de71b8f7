package dev.tenon.benchmarks.work;

import static dev.tenon.benchmarks.work.Node.bare;
import static dev.tenon.benchmarks.work.Node.struct;
import static dev.tenon.benchmarks.work.Node.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The canned responses. */
public final class ResponseBodies {
    private ResponseBodies() {}

    /** The HTTP status of the response. */
    public static int status(Work work) {
        return work.task() == Task.ERROR ? 403 : 200;
    }

    /** The media type of the response. */
    public static String contentType(Work work) {
        return work.wire() == Wire.JSON ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    }

    /** The body of the response. */
    public static byte[] body(Work work) {
        Node root = switch (work.task()) {
            case ATTACH -> attached(work.size());
            case DESCRIBE -> described(work.size());
            case ERROR -> refused();
        };
        StringBuilder text = new StringBuilder();
        if (work.wire() == Wire.JSON) {
            root.json(text);
        } else {
            root.xml(text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Node attached(int size) {
        List<Node> results = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            results.add(struct(
                    "Result",
                    text("Code", Inputs.ITEM_CODE),
                    text("InstanceId", Inputs.instanceId(index)),
                    text("Message", "successful"),
                    bare("Success", true)));
        }
        return struct(
                "AttachKeyPairResponse",
                text("RequestId", Inputs.REQUEST_ID),
                bare("TotalCount", size),
                bare("FailCount", 0),
                text("KeyPairName", Inputs.KEY_PAIR),
                new Node.Many("Results", results));
    }

    private static Node described(int size) {
        List<Node> instances = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            instances.add(InstanceResponse.instance(index));
        }
        return struct(
                "DescribeInstancesResponse",
                new Node.Many("Instances", instances),
                bare("TotalCount", size),
                text("RequestId", Inputs.REQUEST_ID),
                bare("PageSize", 100),
                bare("PageNumber", 1),
                text("NextToken", "caeba0bbb2be03f84eb48b699f0a4883"));
    }

    private static Node refused() {
        return struct(
                "Error",
                text("RequestId", Inputs.REQUEST_ID),
                text("HostId", "ecs-cn-hangzhou.example.com"),
                text("Code", Inputs.ERROR_CODE),
                text("Message", "The instance creation is windows, cannot use ssh key pair to login."));
    }
}
