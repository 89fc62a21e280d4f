using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The handlers and guards of each type of a compilation, read once from its attributes.</summary>
internal sealed class SpindleModels(ContractTypes contract)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, SpindleModel> _models = new(SymbolEqualityComparer.Default);

    /// <summary>The handlers and guards of a type; empty for types without.</summary>
    internal SpindleModel Of(INamedTypeSymbol type) => _models.TryGetValue(type, out SpindleModel? model)
        ? model
        : _models.GetOrAdd(type, SpindleModel.Create(type, contract));
}
