using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads an event's declaration, in source or in a referenced assembly.</summary>
internal static class EventParser
{
    /// <summary>Reads an event.</summary>
    /// <returns>Null where the type is no event, or one for which nothing can be generated.</returns>
    internal static EventModel? Parse(INamedTypeSymbol type)
    {
        if (AttributeReader.Find(type, ContractNames.Event) is not { ConstructorArguments: [{ Value: int level }] } attribute ||
            EventShape.Judge(type, attribute) is not null ||
            type.DelegateInvokeMethod is not { } invoke)
        {
            return null;
        }

        List<FieldModel> fields = FieldParser.Parse(invoke).ToList();
        string? require = AttributeReader.Text(attribute, "Require");
        string? key = AttributeReader.Text(attribute, "Key") ?? require;
        EventFold fold = (EventFold)AttributeReader.Number(attribute, "Fold");
        return new EventModel(
            SymbolText.Namespace(type),
            type.Name,
            type.ContainingAssembly.Name,
            (EventLevel)level,
            (InstallAuthority)AttributeReader.Number(attribute, "Install"),
            fold,
            fold == EventFold.Own && AttributeReader.Type(attribute, "FoldType") is { } foldType ? SymbolText.Reference(foldType) : null,
            AttributeReader.Named(attribute, "Default") is { } value ? ConstantValue.Expression(value, invoke.ReturnType) : null,
            AttributeReader.Number(attribute, "LimitMicroseconds"),
            SymbolText.Reference(invoke.ReturnType),
            SymbolText.Parameters(invoke).ToEquatable(),
            fields.ToEquatable(),
            fields.FirstOrDefault(field => field.Name == key),
            require is not null,
            AttributeReader.Flag(attribute, "HasAuthorizer"),
            PartParser.Of(type))
        {
            Addresses = FieldParser.ParseAddresses(invoke).ToEquatable(),
            LimitInstructions = AttributeReader.Number(attribute, "LimitInstructions"),
            Cancels = AttributeReader.Named(attribute, "Cancels") is null ? null : (InstallAuthority)AttributeReader.Number(attribute, "Cancels"),
            Filters = AttributeReader.Named(attribute, "Filters") is null ? InstallAuthority.Owner : (InstallAuthority)AttributeReader.Number(attribute, "Filters"),
            Detach = AttributeReader.Type(attribute, "Detach") is { } detached ? SymbolText.Reference(detached) : null,
            AsyncRefusal = DetachShape.Refuse(type, attribute),
        };
    }
}
