using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>
/// SPIN1008: reflection, activation, expression trees, assembly loading. <c>typeof</c>, a type's name and comparing types are allowed.
/// </summary>
public sealed class Reflection() : ForbiddenApiRule(Rules.SPIN1008_Reflection)
{
    private const string Remedy = "a type known at compile time";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        base.Register(context, spindles);
        if (spindles.Types.Expression is { } expression)
        {
            context.RegisterOperationAction(operation => AnalyzeConversion(operation, expression), OperationKind.Conversion);
        }
    }

    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => Refuses(member, spindles.Types) ? Remedy : null;

    /// <summary>Whether the rule speaks of a member.</summary>
    internal static bool Refuses(ISymbol member, KnownTypes types)
    {
        INamedTypeSymbol type = member.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(type, types.Type))
        {
            return !(member.Name is "Name" or "FullName" or "Namespace" or "Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality");
        }

        // A type's Name is a member of MemberInfo.
        return IsReflection(type) && member is not { ContainingType.Name: "MemberInfo", Name: "Name" } ||
            member is { ContainingType.SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate, Name: "DynamicInvoke" or "CreateDelegate" or "Method" or "Target" } ||
            member is { ContainingType.Name: "Exception", Name: "TargetSite" } ||
            member is { ContainingType.Name: "StackFrame" or "StackTrace", Name: "GetMethod" or "GetFrame" or "GetFrames" };
    }

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => IsReflection(type) ? Remedy : null;

    /// <summary>Whether a type is reflection.</summary>
    internal static bool IsReflection(INamedTypeSymbol type) =>
        Namespaces.IsBelow(type, "System", "Reflection") && !IsAttribute(type) && !type.Name.EndsWith("Exception", System.StringComparison.Ordinal) ||
        Namespaces.IsBelow(type, "System", "Linq", "Expressions") ||
        Namespaces.IsBelow(type, "System", "Runtime", "Loader") ||
        type.Name is "Activator" or "AppDomain" or "RuntimeTypeHandle" or "RuntimeMethodHandle" or "RuntimeFieldHandle" && Namespaces.IsIn(type, "System") ||
        type.Name == "Queryable" && Namespaces.IsIn(type, "System", "Linq") ||
        type.Name == "TypeDescriptor" && Namespaces.IsIn(type, "System", "ComponentModel");

    private static void AnalyzeConversion(OperationAnalysisContext context, INamedTypeSymbol expression)
    {
        IConversionOperation conversion = (IConversionOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(conversion.Type?.OriginalDefinition, expression) && conversion.Operand is IAnonymousFunctionOperation)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN1008_Reflection, conversion.Syntax.GetLocation(), "Expression", Remedy));
        }
    }

    private static bool IsAttribute(INamedTypeSymbol type) =>
        type.BaseType is { Name: "Attribute" } ancestor && Namespaces.IsIn(ancestor, "System");
}
