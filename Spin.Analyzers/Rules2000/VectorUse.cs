using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2011: floating-point or vector code, here or behind a call into source, where the level forbids it.</summary>
public sealed class VectorUse() : SpindleRule(Rules.SPIN2011_VectorUse)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && CodeRoot.Find(method, spindles) is { } root)
            {
                foreach (IOperation body in block.OperationBlocks)
                {
                    Analyze(body, root, spindles, block.ReportDiagnostic);
                }
            }
        });
        context.RegisterOperationAction(
            operation =>
            {
                IDelegateCreationOperation creation = (IDelegateCreationOperation)operation.Operation;
                if (creation.Target is IAnonymousFunctionOperation lambda && CodeRoot.Find(lambda.Symbol, creation.Type, spindles) is { } root)
                {
                    Analyze(lambda.Body, root, spindles, operation.ReportDiagnostic);
                }
            },
            OperationKind.DelegateCreation);
    }

    private static void Analyze(IOperation body, CodeRoot root, SpindleCompilation spindles, System.Action<Diagnostic> report)
    {
        if ((root.Forbids & Effect.UsesVector) == 0)
        {
            return;
        }

        foreach (IOperation operation in OutermostVectors(body))
        {
            report(Diagnostic.Create(Rules.SPIN2011_VectorUse, operation.Syntax.GetLocation(), root.Subject, $"{Paths.Name(root.Method)} → {operation.Type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}"));
        }

        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IInvocationOperation call && !IsVector(call.Type) &&
                FindBehind(call.TargetMethod, spindles, new(SymbolEqualityComparer.Default)) is { Path: { } path, Vector: { } vector })
            {
                report(Diagnostic.Create(
                    Rules.SPIN2011_VectorUse, call.Syntax.GetLocation(), [vector.Syntax.GetLocation()], root.Subject, $"{Paths.Name(root.Method)} → {path}"));
            }
        }
    }

    private static (string? Path, IOperation? Vector) FindBehind(IMethodSymbol method, SpindleCompilation spindles, HashSet<ISymbol> seen)
    {
        if (!spindles.Declares(method) || !seen.Add(method.OriginalDefinition) || MethodBodies.Find(method, spindles) is not { } body)
        {
            return default;
        }

        foreach (IOperation vector in OutermostVectors(body))
        {
            return ($"{Paths.Name(method)} → {vector.Type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", vector);
        }

        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IInvocationOperation call && FindBehind(call.TargetMethod, spindles, seen) is { Path: { } path } found)
            {
                return ($"{Paths.Name(method)} → {path}", found.Vector);
            }
        }

        return default;
    }

    private static IEnumerable<IOperation> OutermostVectors(IOperation body)
    {
        Stack<IOperation> open = new([body]);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            if (IsVector(operation.Type) && operation is not (ITypeOfOperation or ISizeOfOperation) && operation.ConstantValue is not { HasValue: true })
            {
                yield return operation;
                continue;
            }

            foreach (IOperation child in operation.ChildOperations)
            {
                if (child is not (INameOfOperation or ILocalFunctionOperation))
                {
                    open.Push(child);
                }
            }
        }
    }

    private static bool IsVector(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double } ||
        type is INamedTypeSymbol { IsValueType: true } named &&
        (named.Name == "Half" && Namespaces.IsIn(named, "System") || Namespaces.IsIn(named, "System", "Runtime", "Intrinsics") ||
         named.Name is "Vector" or "Vector2" or "Vector3" or "Vector4" or "Matrix3x2" or "Matrix4x4" or "Quaternion" or "Plane" or "Complex" && Namespaces.IsIn(named, "System", "Numerics"));
}
