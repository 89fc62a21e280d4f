using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Spin.Verifier.Flow;

namespace Spin.Verifier.Tests.Fuzz;

/// <summary>
/// Runs what the verifier has accepted on the machine of the tests, and looks at every object that it can reach: each field and
/// element must hold what its declared type says. A forged reference shows itself there, or ends the process.
/// </summary>
internal static class Oracle
{
    private const int DeepestLook = 6;

    /// <summary>Runs one method.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    internal static string? Run(byte[] file, string name)
    {
        if (!Ends(file, name))
        {
            return null;
        }

        AssemblyLoadContext context = new(name, isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(new MemoryStream(file));
            MethodInfo method = assembly.GetType("Subject.Methods", throwOnError: true)!.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
            for (int number = -1; number < 5; number++)
            {
                object animal = Activator.CreateInstance(assembly.GetType("Subject.Animal")!)!;
                object dog = Activator.CreateInstance(assembly.GetType("Subject.Dog")!)!;
                object?[] arguments = [animal, dog, "argument", number];
                object? result = null;
                try
                {
                    result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
                }
                catch (InvalidProgramException problem)
                {
                    return problem.Message;
                }
                catch (Exception fault) when (fault is NullReferenceException or IndexOutOfRangeException or InvalidCastException or ArithmeticException or
                    ArrayTypeMismatchException or ArgumentException or InvalidOperationException or KeyNotFoundException or OutOfMemoryException)
                {
                    // A fault ends a handler and nothing else.
                }

                string? problemFound = (result is not null && !method.ReturnType.IsInstanceOfType(result) ? $"{method.ReturnType} is a {result.GetType()}" : null) ??
                    Look(result, 0) ?? Look(animal, 0) ?? Look(dog, 0);
                if (problemFound is not null)
                {
                    return problemFound;
                }
            }

            return null;
        }
        finally
        {
            context.Unload();
        }
    }

    // Without a branch back and without a call of itself, a method ends.
    private static bool Ends(byte[] file, string name)
    {
        using PEReader image = new([.. file]);
        MetadataReader reader = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (reader.GetString(method.Name) != name || method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            InstructionReader code = InstructionReader.Read(image.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            for (int i = 0; i < code.Instructions.Count; i++)
            {
                Instruction instruction = code.Instructions[i];
                bool isBack = instruction.Code.IsBranch() && instruction.Operand <= i ||
                    instruction.Code == ILOpCode.Switch && Array.Exists(code.Targets(instruction), target => target <= i);
                bool isOwnCall = instruction.Code is ILOpCode.Call or ILOpCode.Ldftn && MetadataTokens.EntityHandle((int)instruction.Operand).Kind == HandleKind.MethodDefinition;
                if (isBack || isOwnCall)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string? Look(object? value, int depth)
    {
        if (value is null || depth > DeepestLook)
        {
            return null;
        }

        Type type = value.GetType();
        if (value is Array array)
        {
            foreach (object? element in array)
            {
                if (element is not null && !type.GetElementType()!.IsInstanceOfType(element))
                {
                    return $"an element of {type} is a {element.GetType()}";
                }

                if (Look(element, depth + 1) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }

        if (type.Namespace != "Subject")
        {
            _ = value.ToString();
            return null;
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            object? held = field.GetValue(value);
            if (held is not null && !field.FieldType.IsInstanceOfType(held))
            {
                return $"{field} of {type} is a {held.GetType()}";
            }

            if (Look(held, depth + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
