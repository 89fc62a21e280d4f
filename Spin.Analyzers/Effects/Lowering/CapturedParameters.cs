using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>Parameters of primary constructors that other members use: fields without a name.</summary>
internal sealed class CapturedParameters(EffectEngine engine)
{
    private readonly ConcurrentDictionary<IParameterSymbol, Field> _fields = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a function uses a parameter of the constructor of its type.</summary>
    internal static bool IsCaptured(IParameterSymbol parameter, IMethodSymbol? function) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && function is not null &&
        !SymbolEqualityComparer.Default.Equals(constructor, Bodies.Outermost(function));

    /// <summary>The field.</summary>
    internal Field Of(IParameterSymbol parameter) => _fields.TryGetValue(parameter, out Field? known) ? known : _fields.GetOrAdd(parameter, new Field(parameter.Name, engine.Symbols.Of(parameter.Type))
    {
        IsUnwritten = !IsWritten(parameter),
        IsOfStruct = parameter.ContainingType.IsValueType,
    });

    private bool IsWritten(IParameterSymbol parameter) =>
        parameter.ContainingType.GetMembers().Any(member => Bodies.Of(member, engine).Any(body => Variables.IsWritten(parameter, body)));
}
