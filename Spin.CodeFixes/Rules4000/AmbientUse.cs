using System;
using Microsoft.CodeAnalysis.Simplification;

namespace Spin.CodeFixes.Rules4000;

/// <summary>One use of ambient authority that a member of a service can stand for.</summary>
internal sealed class AmbientUse
{
    private readonly Func<string, string> _write;

    private AmbientUse(SyntaxNode node, string service, string member, Func<string, string> write)
    {
        Node = node;
        Service = service;
        Member = member;
        _write = write;
    }

    /// <summary>What is replaced.</summary>
    internal SyntaxNode Node { get; }

    /// <summary>The service.</summary>
    internal string Service { get; }

    /// <summary>Its member.</summary>
    internal string Member { get; }

    /// <summary>The expression that takes its place.</summary>
    /// <param name="import">The name under which the service is known.</param>
    internal ExpressionSyntax Replace(string import) =>
        SyntaxFactory.ParseExpression(_write(import)).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>Finds the use at a diagnostic.</summary>
    /// <returns>Null where no member of a service does the same.</returns>
    internal static AmbientUse? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
        {
            return null;
        }

        while (expression.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == expression)
        {
            expression = qualified;
        }

        return model.GetSymbolInfo(expression).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "Thread" } when expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } =>
                StartedStrand.Find(call, model) is { } started ? OfStart(started) : null,
            IMethodSymbol method when expression.Parent is InvocationExpressionSyntax call && call.Expression == expression && StartedStrand.Find(call, model) is { } started => OfStart(started),
            IMethodSymbol method when expression.Parent is InvocationExpressionSyntax call && call.Expression == expression => OfCall(call, method, model),
            IPropertySymbol property => OfProperty(expression, property, model),
            _ => null,
        };
    }

    private static AmbientUse OfStart(StartedStrand started) => new(started.Call, "IStrands", "Start", started.Write);

    private static AmbientUse? OfCall(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        string[] arguments = new string[call.ArgumentList.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.ArgumentList.Arguments[i].Expression.ToString();
        }

        bool isStatement = call.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax;
        string level = model.LookupNamespacesAndTypes(call.SpanStart, name: "LogLevel").IsEmpty ? "Spin.LogLevel" : "LogLevel";
        return (method.ContainingType.Name, method.Name) switch
        {
            ("Stopwatch", "GetTimestamp") => new(call, "IClock", "Nanoseconds", static clock => $"{clock}.Nanoseconds"),
            ("Console" or "Debug" or "Trace", "WriteLine" or "Write") when arguments.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_String && isStatement =>
                new(call, "ILog", "Write", log => $"{log}.Write({level}.Information, {arguments[0]})"),
            ("Thread", "Sleep") when arguments.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Int32 =>
                new(call, "IStrands", "Sleep", strands => $"{strands}.Sleep({arguments[0]})"),
            ("Thread", "Yield") when isStatement => new(call, "IStrands", "Yield", static strands => $"{strands}.Yield()"),
            ("Environment", "Exit") => new(call, "IPower", "Exit", power => $"{power}.Exit({arguments[0]})"),
            _ => null,
        };
    }

    private static AmbientUse? OfProperty(ExpressionSyntax expression, IPropertySymbol property, SemanticModel model) => (property.ContainingType.Name, property.Name) switch
    {
        ("Environment", "TickCount64") => new(expression, "IClock", "Nanoseconds", static clock => $"({clock}.Nanoseconds / 1_000_000)"),
        ("Environment", "TickCount") => new(expression, "IClock", "Nanoseconds", static clock => $"(int)({clock}.Nanoseconds / 1_000_000)"),

        // The kernel knows the time since boot; one tick is 100 nanoseconds.
        ("DateTime", "Now" or "UtcNow") when expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ticks" } ticks =>
            new(ticks, "IClock", "Nanoseconds (time since boot)", static clock => $"({clock}.Nanoseconds / 100)"),
        ("DateTime", "Now" or "UtcNow") => new(expression, "IClock", "Nanoseconds (time since boot)", static clock => $"new System.DateTime({clock}.Nanoseconds / 100)"),
        ("Random", "Shared") => OfRandom(expression, model),
        _ => null,
    };

    private static AmbientUse? OfRandom(ExpressionSyntax shared, SemanticModel model)
    {
        if (shared.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        ExpressionSyntax? argument = call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : null;
        string first = argument is null or LiteralExpressionSyntax or IdentifierNameSyntax ? $"{argument}" : $"({argument})";
        return (method.Name, method.Parameters.Length) switch
        {
            ("Next", 0) => new(call, "IRandom", "Next", static random => $"(int)({random}.Next() >> 33)"),
            ("Next", 1) => new(call, "IRandom", "Next", random => $"(int)({random}.Next() % (ulong){first})"),
            ("NextInt64", 0) => new(call, "IRandom", "Next", static random => $"(long)({random}.Next() >> 1)"),
            ("NextBytes", 1) => new(call, "IRandom", "Fill", random => $"{random}.Fill({first})"),
            _ => null,
        };
    }
}
