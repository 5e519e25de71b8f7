package dev.tenon.explorer.internal.server;

import dev.tenon.explorer.internal.call.CallForm;
import dev.tenon.explorer.internal.call.Target;
import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.snippet.JavaProgram;
import dev.tenon.explorer.internal.snippet.TenonLine;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;
import java.util.stream.Stream;

/** What the page asks for that is more than reading: calls, and the same calls as code. */
public final class Calls implements Handler {
    private final ApiModel model;
    private final Target target;
    private final List<String> described;
    private final Handler others;

    /**
     * Calls of the operations of a description.
     *
     * @param target where they go
     * @param described the options with which {@code tenon} finds the description
     * @param others replies to everything else
     */
    public Calls(ApiModel model, Target target, List<String> described, Handler others) {
        this.model = model;
        this.target = target;
        this.described = List.copyOf(described);
        this.others = others;
    }

    @Override
    public Reply reply(Request request) {
        boolean calls = request.path().equals("api/call");
        if (!calls && !request.path().equals("api/snippets")) {
            return others.reply(request);
        }
        if (!request.method().equals("POST")) {
            return Reply.sentence(405, "This address accepts a form by POST only.");
        }
        try {
            CallForm form = CallForm.read(model, request.body());
            return calls ? Reply.json(target.call(form).toJson()) : snippets(form);
        } catch (IllegalArgumentException wrong) {
            return Reply.sentence(400, "The form cannot be used: " + wrong.getMessage());
        }
    }

    private Reply snippets(CallForm form) {
        String curl;
        try {
            // First, because it says what is wrong with a value before a program is written with it.
            curl = target.curl(form);
        } catch (ApiException refused) {
            return Reply.json(new Members()
                    .put("problem", String.valueOf(refused.getMessage()))
                    .build());
        }
        List<Parameter> parameters = RequestParameters.of(model.service(), form.operation());
        List<String> options =
                Stream.concat(described.stream(), target.options().stream()).toList();
        return Reply.json(new Members()
                .put("curl", form.masked(parameters, curl))
                .put(
                        "java",
                        form.masked(parameters, JavaProgram.of(model, form.operation(), parameters, form.values())))
                .put(
                        "tenon",
                        form.masked(parameters, TenonLine.of(form.operation(), options, parameters, form.values())))
                .build());
    }
}
