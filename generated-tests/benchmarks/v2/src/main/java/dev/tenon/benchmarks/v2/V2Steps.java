package dev.tenon.benchmarks.v2;

import com.aliyun.ecs20140526.models.AttachKeyPairRequest;
import com.aliyun.ecs20140526.models.AttachKeyPairResponseBody;
import com.aliyun.ecs20140526.models.DescribeInstancesResponseBody;
import com.aliyun.openapiutil.Client;
import com.aliyun.tea.TeaModel;
import com.aliyun.tea.TeaRequest;
import com.aliyun.teautil.Common;
import com.google.gson.Gson;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The steps that the second official SDK's client takes, one by one. */
public final class V2Steps implements Steps {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private final Gson gson = new Gson();

    @Override
    public Callable<Object> of(Step step) {
        byte[] body = ResponseBodies.body(step.work());
        List<String> ids = Inputs.instanceIds(step.work().size());
        return switch (step) {
            case ENCODE, DECODE_XML, DECODE_XML_SMALL -> null;
            case SIGN, SIGN_50 -> () -> sign(ids);
            case DECODE_JSON -> () -> TeaModel.toModel(map(body), new DescribeInstancesResponseBody());
            case DECODE_JSON_SMALL -> () -> TeaModel.toModel(map(body), new AttachKeyPairResponseBody());
            case ERROR -> () -> map(body);
        };
    }

    private Object sign(List<String> ids) throws Exception {
        AttachKeyPairRequest request = new AttachKeyPairRequest()
                .setRegionId(Inputs.REGION)
                .setKeyPairName(Inputs.KEY_PAIR)
                .setInstanceIds(gson.toJson(ids));
        Map<String, Object> query = new HashMap<>();
        query.put("InstanceIds", request.getInstanceIds());
        query.put("KeyPairName", request.getKeyPairName());
        query.put("RegionId", request.getRegionId());
        TeaRequest http = TeaRequest.create();
        http.method = "POST";
        http.pathname = "/";
        http.query = Client.query(query);
        http.headers.put("host", "127.0.0.1");
        http.headers.put("x-acs-version", Inputs.VERSION);
        http.headers.put("x-acs-action", "AttachKeyPair");
        http.headers.put("x-acs-date", Client.getTimestamp());
        http.headers.put("x-acs-signature-nonce", Common.getNonce());
        http.headers.put("accept", "application/json");
        String hashed = Client.hexEncode(Client.hash("".getBytes(StandardCharsets.UTF_8), ALGORITHM));
        http.headers.put("x-acs-content-sha256", hashed);
        http.headers.put(
                "Authorization",
                Client.getAuthorization(http, ALGORITHM, hashed, Inputs.ACCESS_KEY_ID, Inputs.ACCESS_KEY_SECRET));
        return http;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(byte[] body) throws Exception {
        return (Map<String, ?>) Common.assertAsMap(Common.readAsJSON(new ByteArrayInputStream(body)));
    }
}
