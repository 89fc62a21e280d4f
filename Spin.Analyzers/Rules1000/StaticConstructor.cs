using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1018: code that runs by itself: a module initializer, or a static constructor or initializer that does more than fill tables.</summary>
public sealed class StaticConstructor() : SpindleRule(Rules.SPIN1018_StaticConstructor)
{
    private const Effect Refused = Effect.Blocks | Effect.Unbounded | Effect.Throws | Effect.Raises | Effect.Unknown;

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        AttributeUses.Register(context, spindles, static (node, attribute, type) =>
        {
            if (Refuses(type))
            {
                node.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN1018_StaticConstructor, attribute.GetLocation(), "A module initializer", "runs before anything was granted; do it in the spindle's constructor"));
            }
        });
        context.RegisterOperationBlockAction(block => Analyze(block, spindles));
    }

    /// <summary>Whether the rule speaks of an attribute.</summary>
    internal static bool Refuses(INamedTypeSymbol attribute) => AttributeUses.Is(attribute, "ModuleInitializerAttribute", "System", "Runtime", "CompilerServices");

    private static void Analyze(OperationBlockAnalysisContext context, SpindleCompilation spindles)
    {
        switch (context.OwningSymbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.StaticConstructor } constructor:
                Judge(context, "The static constructor of '" + constructor.ContainingType.Name + "'", constructor, constructor.Locations[0], spindles);
                break;
            case IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true } when context.OperationBlocks is [{ Kind: not OperationKind.Block } initializer, ..]:
                foreach (IOperation operation in Functions.OwnOperations(initializer))
                {
                    IMethodSymbol? target = operation switch
                    {
                        IInvocationOperation call => call.TargetMethod,
                        IObjectCreationOperation creation => creation.Constructor,
                        _ => null,
                    };
                    if (target is not null && spindles.Declares(target))
                    {
                        Judge(context, "The initializer of '" + context.OwningSymbol.Name + "'", target.OriginalDefinition, operation.Syntax.GetLocation(), spindles);
                    }
                }

                break;
        }
    }

    private static void Judge(OperationBlockAnalysisContext context, string what, IMethodSymbol method, Location location, SpindleCompilation spindles)
    {
        MethodSummary summary = spindles.Effects.SummaryOf(method);
        foreach ((Effect effect, string verb) in ((Effect, string)[])
            [(Effect.Blocks, "may wait"), (Effect.Unbounded, "may not end"), (Effect.Raises, "raises events"), (Effect.Unknown, "may do what cannot be known"), (Effect.Throws, "may throw, and its type is then lost for good")])
        {
            if ((summary.Effects & Refused & effect) != 0 && summary.Find(effect) is { } witness && (effect != Effect.Unknown || !CauseKind.IsOpen(witness.Root.Kind)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN1018_StaticConstructor, location, [witness.Root.Location], what, $"{verb} ({witness.Root.What}); do it in the spindle's constructor"));
                return;
            }
        }
    }
}
