package dev.tenon.benchmarks.v1;

import com.aliyuncs.AcsError;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairRequest;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.reader.ReaderFactory;
import com.aliyuncs.regions.ProductDomain;
import com.aliyuncs.transform.UnmarshallerContext;
import com.google.gson.Gson;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/** The steps that the first official SDK's client takes, one by one. */
public final class V1Steps implements Steps {
    private final Gson gson = new Gson();
    private final BasicCredentials credentials = new BasicCredentials(Inputs.ACCESS_KEY_ID, Inputs.ACCESS_KEY_SECRET);
    private final Signer signer = Signer.getSigner(credentials);
    private final ProductDomain domain = new ProductDomain("Ecs", "127.0.0.1");

    @Override
    public Callable<Object> of(Step step) {
        byte[] body = ResponseBodies.body(step.work());
        List<String> ids = Inputs.instanceIds(step.work().size());
        return switch (step) {
            case ENCODE -> null;
            case SIGN, SIGN_50 -> () -> sign(ids);
            case DECODE_JSON ->
                () -> new DescribeInstancesResponse()
                        .getInstance(context(body, FormatType.JSON, "DescribeInstancesResponse"));
            case DECODE_JSON_SMALL ->
                () -> new AttachKeyPairResponse().getInstance(context(body, FormatType.JSON, "AttachKeyPairResponse"));
            case DECODE_XML ->
                () -> new DescribeInstancesResponse()
                        .getInstance(context(body, FormatType.XML, "DescribeInstancesResponse"));
            case DECODE_XML_SMALL ->
                () -> new AttachKeyPairResponse().getInstance(context(body, FormatType.XML, "AttachKeyPairResponse"));
            case ERROR -> () -> new AcsError().getInstance(context(body, FormatType.JSON, "Error"));
        };
    }

    private Object sign(List<String> ids) throws Exception {
        AttachKeyPairRequest request = new AttachKeyPairRequest();
        request.setSysMethod(MethodType.POST);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysRegionId(Inputs.REGION);
        request.setKeyPairName(Inputs.KEY_PAIR);
        request.setInstanceIds(gson.toJson(ids));
        return request.signRequest(signer, credentials, FormatType.JSON, domain);
    }

    private static UnmarshallerContext context(byte[] body, FormatType format, String root) throws Exception {
        UnmarshallerContext context = new UnmarshallerContext();
        context.setHttpStatus(200);
        context.setResponseMap(ReaderFactory.createInstance(format)
                .readForHideArrayItem(new String(body, StandardCharsets.UTF_8), root));
        return context;
    }
}
