package dev.tenon.testkit.junit;

import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.coverage.ErrorCoverage;
import dev.tenon.testkit.internal.coverage.NamedConstants;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.junit.JUnitVersion;
import dev.tenon.testkit.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Implements {@link TestEndpoint}. */
final class EndpointExtension
        implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(EndpointExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        JUnitVersion.check();
        context.getStore(NAMESPACE).put(ErrorCoverage.class, new ErrorCoverage());
        CoverageAtTheEnd.of(context.getRoot().getStore(NAMESPACE), context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == EmbeddedEndpoint.class
                || Simulation.class.isAssignableFrom(type)
                || ServiceClient.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        RunningEndpoint running = running(context);
        if (type == EmbeddedEndpoint.class) {
            return running.endpoint();
        }
        return Simulation.class.isAssignableFrom(type) ? running.simulation(type) : running.client(type);
    }

    /** A failure among the arguments says what to prepare the endpoint for. */
    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Optional<Failure> failure = method.getArguments().stream()
                .filter(Failure.class::isInstance)
                .map(Failure.class::cast)
                .findFirst();
        failure.ifPresent(
                prepared -> FailurePreparation.prepare(running(context).endpoint(), prepared));
        try {
            invocation.proceed();
        } catch (AssertionError failed) {
            throw failure.isPresent() ? FailedRun.of(failure.get(), failed) : failed;
        }
    }

    /** The endpoint of a test, or of its class if the class shares one; started on first use. */
    private static RunningEndpoint running(ExtensionContext context) {
        ExtensionContext owner = settings(context).shared() ? classContext(context) : context;
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        RunningEndpoint.class,
                        key -> new RunningEndpoint(settings(context), descriptions(context)),
                        RunningEndpoint.class);
    }

    /** The descriptions of the whole run. */
    static Descriptions descriptions(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Descriptions.class, key -> new Descriptions(), Descriptions.class);
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext result = context;
        while (result.getTestMethod().isPresent()) {
            result = result.getParent().orElseThrow();
        }
        return result;
    }

    /** The annotation of the test class, or of its enclosing class. */
    static TestEndpoint settings(ExtensionContext context) {
        ExtensionContext current = context;
        while (true) {
            TestEndpoint found = AnnotationSupport.findAnnotation(current.getTestClass(), TestEndpoint.class)
                    .orElse(null);
            if (found != null) {
                return found;
            }
            current = current.getParent()
                    .orElseThrow(() -> new ExtensionConfigurationException("the test class has no @TestEndpoint"));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningEndpoint own = context.getStore(NAMESPACE).remove(RunningEndpoint.class, RunningEndpoint.class);
        boolean shared = settings(context).shared();
        if (!shared) {
            finish(own, context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        finish(context.getStore(NAMESPACE).remove(RunningEndpoint.class, RunningEndpoint.class), context);
        ErrorCoverage coverage = context.getStore(NAMESPACE).get(ErrorCoverage.class, ErrorCoverage.class);
        if (coverage != null) {
            coverage.table(NamedConstants.NONE)
                    .require(settings(context).minimumErrorCoverage(), context.getDisplayName());
        }
    }

    private static void finish(@Nullable RunningEndpoint running, ExtensionContext context) {
        if (running == null) {
            return;
        }
        EmbeddedEndpoint endpoint = running.endpoint();
        ErrorCoverage coverage = context.getStore(NAMESPACE).get(ErrorCoverage.class, ErrorCoverage.class);
        if (coverage != null) {
            coverage.add(endpoint.model(), endpoint.calls());
        }
        CoverageAtTheEnd.of(context.getRoot().getStore(NAMESPACE), context).add(endpoint);
        try {
            endpoint.verifyExpectations();
        } finally {
            running.close();
        }
    }
}
