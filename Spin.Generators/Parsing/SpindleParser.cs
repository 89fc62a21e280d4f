using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads a spindle's declaration.</summary>
internal static class SpindleParser
{
    private const string DoorSuffix = "Binding";

    /// <summary>Reads a spindle.</summary>
    /// <returns>Null where no binding can be generated; rules say why.</returns>
    internal static SpindleModel? Parse(INamedTypeSymbol type, CancellationToken token)
    {
        if (AttributeReader.Find(type, ContractNames.Spindle) is not { } attribute || !SpindleShape.CanBind(type, token))
        {
            return null;
        }

        List<ImportModel> imports = [];
        foreach (IParameterSymbol parameter in SpindleShape.Constructor(type)!.Parameters)
        {
            if (ImportParser.Parse(parameter, type.ContainingAssembly.Name == ContractNames.Nucleus) is not { } import)
            {
                return null;
            }

            imports.Add(import);
        }

        bool isPublic = SpindleShape.ContainersOf(type).All(static container => container.DeclaredAccessibility == Accessibility.Public);
        string space = SymbolText.Namespace(type);
        List<INamedTypeSymbol> path = SpindleShape.ContainersOf(type).Reverse().ToList();
        return new SpindleModel(
            AttributeReader.Text(attribute, "Name") ?? type.Name,
            SymbolText.FullName(type),
            space,
            path.Select(static container => container.TypeKind == TypeKind.Struct
                ? $"partial struct {SymbolText.Identifier(container.Name)}"
                : $"partial class {SymbolText.Identifier(container.Name)}").ToEquatable(),
            type.ContainingAssembly.Name,
            isPublic,
            isPublic ? $"{SymbolText.FullName(type)}.{SpindleShape.BindingName}" : Door(space, path),
            imports.ToEquatable(),
            HandlerParser.Parse(type).ToEquatable()) { Exports = PortParser.Exports(type).ToEquatable() };
    }

    /// <summary>Rights that this compilation generates are named in full once its events are known.</summary>
    /// <returns>Null where a right belongs to no event.</returns>
    internal static SpindleModel? Resolve(SpindleModel spindle, IEnumerable<EventModel> events)
    {
        List<ImportModel> imports = [];
        foreach (ImportModel import in spindle.Imports)
        {
            if (!import.IsNameAlone)
            {
                imports.Add(import);
            }
            else if (Nearest(spindle, import.FullName, events) is { } right)
            {
                imports.Add(import with { FullName = right, IsNameAlone = false });
            }
            else
            {
                return null;
            }
        }

        return spindle with { Imports = imports.ToEquatable() };
    }

    // The event of the spindle's own namespace or the nearest around it; else any of that name.
    private static string? Nearest(SpindleModel spindle, string name, IEnumerable<EventModel> events)
    {
        string[] rights = events.Where(model => model.RightName == name).Select(static model => model.RightFullName).ToArray();
        for (string space = spindle.Namespace; ; space = space.Substring(0, System.Math.Max(0, space.LastIndexOf('.'))))
        {
            string candidate = space.Length == 0 ? name : $"{space}.{name}";
            if (rights.Contains(candidate))
            {
                return candidate;
            }

            if (space.Length == 0)
            {
                return rights.FirstOrDefault();
            }
        }
    }

    private static string Door(string space, List<INamedTypeSymbol> path)
    {
        string name = string.Join("_", path.Select(static container => container.Name)) + DoorSuffix;
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
