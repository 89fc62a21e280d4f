using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Suppressors;

/// <summary>The fields of an event's payload are its meaning: matches name them, and guards compare them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadAdvice() : SpindleSuppressor(new SuppressionDescriptor("SPS0005", "CA1051", "The fields of an event's payload are what handlers match"))
{
    /// <inheritdoc/>
    private protected override bool DoesNotHold(ISymbol symbol, SpindleCompilation spindles) =>
        symbol is IFieldSymbol { ContainingType: { IsValueType: true } payload } && IsPayload(spindles.Compilation.Assembly.GlobalNamespace, payload, spindles.Contract);

    private static bool IsPayload(INamespaceOrTypeSymbol container, INamedTypeSymbol payload, ContractTypes contract)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && EventModel.Find(type, contract) is { } @event)
            {
                foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
                {
                    if (SymbolEqualityComparer.Default.Equals(parameter.Type, payload))
                    {
                        return true;
                    }
                }
            }
            else if (member is INamespaceOrTypeSymbol inner && IsPayload(inner, payload, contract))
            {
                return true;
            }
        }

        return false;
    }
}
