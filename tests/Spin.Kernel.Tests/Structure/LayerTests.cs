using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Kernel.Runtime;
using Xunit;

namespace Spin.Kernel.Tests.Structure;

/// <summary>The kernel's parts use those below them and never those above (CONTRIBUTING.md, house rules).</summary>
public sealed class LayerTests
{
    private const string Root = "Spin.Kernel.";

    /// <summary>From the lowest to the highest; parts of one layer may use one another.</summary>
    private static readonly string[][] s_layers =
    [
        ["Runtime"],
        ["Machine"],
        ["Memory", "Strands", "Dispatch", "Domains"],
        ["Net", "Storage", "Processes", "Console"],
        ["Boot"],
    ];

    [Fact]
    public void Kernel_NeverReachesUpward()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ThreadBlock).Assembly.Location);
        SortedSet<string> upward = [];
        foreach (TypeDefinition type in module.GetTypes())
        {
            int own = Layer(type);
            foreach (TypeReference used in TypesUsedBy(type))
            {
                if (own >= 0 && Layer(used) > own)
                {
                    upward.Add($"{type.FullName} uses {used.FullName}");
                }
            }
        }

        Assert.Empty(upward);
    }

    [Fact]
    public void UnsafeCode_StaysWhereItIsNamed()
    {
        string[] allowed = ["Runtime", "Machine", "Memory", "Boot"];
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ThreadBlock).Assembly.Location);
        IEnumerable<string> outside =
            from type in module.GetTypes()
            where Part(type) is { } part && !allowed.Contains(part)
            from method in type.Methods
            where UsesPointers(method)
            select method.FullName;
        Assert.Empty(outside);
    }

    [Fact]
    public void LayerOf_KnowsEveryPart()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ThreadBlock).Assembly.Location);
        Assert.All(module.GetTypes().Select(Part).OfType<string>().Distinct(), static part =>
            Assert.Contains(s_layers, layer => layer.Contains(part)));
    }

    private static bool UsesPointers(MethodDefinition method) =>
        method.ReturnType.IsPointer
        || method.Parameters.Any(static parameter => parameter.ParameterType.IsPointer)
        || (method.HasBody && method.Body.Variables.Any(static variable => variable.VariableType.IsPointer));

    private static string? Part(TypeReference type)
    {
        TypeReference outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        return outer.FullName.StartsWith(Root, StringComparison.Ordinal) && outer.FullName.Split('.') is { Length: > 3 } names ? names[2] : null;
    }

    private static int Layer(TypeReference type) => Array.FindIndex(s_layers, layer => layer.Contains(Part(type)));

    private static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type)
    {
        if (type.BaseType is { } baseType)
        {
            yield return baseType;
        }

        foreach (FieldDefinition field in type.Fields)
        {
            yield return field.FieldType;
        }

        foreach (MethodDefinition method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (ParameterDefinition parameter in method.Parameters)
            {
                yield return parameter.ParameterType;
            }

            foreach (Instruction instruction in method.HasBody ? method.Body.Instructions : [])
            {
                if (instruction.Operand is TypeReference used)
                {
                    yield return used;
                }
                else if (instruction.Operand is MemberReference { DeclaringType: { } declaring })
                {
                    yield return declaring;
                }
            }
        }
    }
}
